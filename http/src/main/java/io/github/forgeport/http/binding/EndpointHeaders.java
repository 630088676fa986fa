package io.github.forgeport.http.binding;

import feign.Headers;
import feign.MethodMetadata;
import io.github.forgeport.http.binding.EndpointTemplate.NamedTemplate;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.header.HeaderRules;
import io.github.forgeport.http.header.ReservedHeaders;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers that an endpoint declares: on its method, on its interface unless the method replaces them, and by a header
 * map.
 *
 * @param declared the names of the headers, and the templates of their values
 * @param headerMap the index of the argument that is a map of further headers; negative if there is none
 */
record EndpointHeaders(List<NamedTemplate> declared, int headerMap) {

    private static final String CONTENT_TYPE = "Content-Type";

    /**
     * Creates the headers of a method from the metadata that Feign read; the content type is JSON or bytes unless declared.
     */
    static EndpointHeaders of(MethodMetadata read, Placeholders placeholders) {
        Map<String, NamedTemplate> declared = new LinkedHashMap<>();
        for (String header : declaredBy(read)) {
            addDeclared(declared, header, placeholders);
        }
        if (read.bodyIndex() != null) {
            String type = read.bodyType() == byte[].class ? "application/octet-stream" : "application/json";
            declared.putIfAbsent(
                    CONTENT_TYPE.toLowerCase(Locale.ROOT),
                    new NamedTemplate(CONTENT_TYPE, Template.of(type, placeholders::index)));
        }
        @Nullable Integer more = read.headerMapIndex();
        return new EndpointHeaders(List.copyOf(declared.values()), more == null ? -1 : more);
    }

    /** Returns the headers declared by the parent interfaces, the interface and the method, as written. */
    static List<String> declaredBy(MethodMetadata read) {
        List<AnnotatedElement> annotated =
                new ArrayList<>(List.of(read.targetType().getInterfaces()));
        annotated.add(read.targetType());
        annotated.add(read.method());
        List<String> headers = new ArrayList<>();
        for (AnnotatedElement element : annotated) {
            @Nullable Headers annotation = element.getAnnotation(Headers.class);
            headers.addAll(annotation == null ? List.of() : List.of(annotation.value()));
        }
        return headers;
    }

    private static void addDeclared(Map<String, NamedTemplate> all, String header, Placeholders placeholders) {
        int colon = header.indexOf(':');
        String name = colon < 0 ? "" : header.substring(0, colon).trim();
        if (name.isEmpty() || name.contains("{")) {
            throw new IllegalStateException("a header is a name, a colon and a value, not '" + header + "'");
        }
        if (ReservedHeaders.contains(name)) {
            throw new IllegalStateException("an endpoint does not declare the header " + name);
        }
        Template value = Template.of(header.substring(colon + 1).trim(), placeholders::index);
        all.put(name.toLowerCase(Locale.ROOT), new NamedTemplate(name, value));
    }

    /** Adds the indices of the arguments that fill placeholders of the headers. */
    void addArgumentsTo(Set<Integer> indices) {
        indices.add(headerMap);
        for (NamedTemplate header : declared) {
            header.value().addArgumentsTo(indices);
        }
    }

    /** Whether the endpoint declares a header of this name. */
    boolean declares(String header) {
        return declared.stream().anyMatch(named -> named.name().equalsIgnoreCase(header));
    }

    /** Returns the headers with their placeholders replaced by arguments; headers whose value is null are left out. */
    List<Parameter> fill(@Nullable Object[] arguments) {
        List<Parameter> filled = new ArrayList<>(declared.size() + 2);
        for (NamedTemplate header : declared) {
            EndpointTemplate.addTo(filled, header, arguments);
        }
        if (headerMap >= 0 && arguments[headerMap] instanceof Map<?, ?> given) {
            given.forEach((name, value) -> addFromMap(filled, String.valueOf(name), value));
        }
        for (Parameter header : filled) {
            if (!HeaderRules.isValue(header.value())) {
                throw NoResponse.unsendable(header.name());
            }
        }
        return filled;
    }

    /**
     * Adds an entry of the header map as a header, unless its value is null; throws if its name is malformed, reserved or
     * declared.
     */
    private void addFromMap(List<Parameter> filled, String name, @Nullable Object value) {
        if (!HeaderRules.isName(name) || ReservedHeaders.contains(name) || declares(name)) {
            throw NoResponse.unsendable(HeaderRules.formatForMessage(name));
        }
        if (value != null) {
            filled.add(new Parameter(name, value.toString()));
        }
    }
}
