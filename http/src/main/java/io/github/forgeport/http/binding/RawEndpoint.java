package io.github.forgeport.http.binding;

import io.github.forgeport.http.binding.EndpointTemplate.NamedTemplate;
import io.github.forgeport.http.binding.Template.Piece;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.header.HeaderRules;
import io.github.forgeport.http.raw.RawAdditions;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The endpoint and arguments of a {@link RawRequest}, with the parameters and headers that the session adds to it. */
public final class RawEndpoint {

    private static final Parameter JSON = new Parameter("Content-Type", "application/json");

    private final RawRequest request;
    private final RawAdditions additions;

    /** The lower-case names of the parameters and headers that the session would add. */
    private final Set<String> addedNames = new TreeSet<>();

    private final List<@Nullable Object> arguments = new ArrayList<>();
    private final Endpoint endpoint;

    private RawEndpoint(RawRequest request, RawAdditions additions) {
        this.request = request;
        this.additions = additions;
        additions.query().forEach(parameter -> addedNames.add(lowerCase(parameter.name())));
        additions.headers().forEach(header -> addedNames.add(lowerCase(header.name())));
        additions.optionalNames().forEach(name -> addedNames.add(lowerCase(name)));
        this.endpoint = build();
    }

    /** Builds the endpoint and arguments of a raw request; throws if the request contradicts the additions. */
    public static RawEndpoint of(RawRequest request, RawAdditions additions) {
        return new RawEndpoint(request, additions);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** Returns the endpoint's arguments: the values of the path's placeholders, and the body. */
    @Nullable
    public Object[] arguments() {
        return arguments.toArray();
    }

    private Endpoint build() {
        requireLeftOutIsAdded(request.leftOut());
        EndpointTemplate template =
                EndpointTemplate.of(request, buildPath(), buildQuery(), new EndpointHeaders(buildHeaders(), -1));
        arguments.add(request.body());
        return new Endpoint(template, arguments.size() - 1, byte[].class, -1, ResponseType.ANY);
    }

    /** Throws if the request leaves out a name that the session would not add. */
    private void requireLeftOutIsAdded(Set<String> leftOut) {
        if (!addedNames.containsAll(leftOut)) {
            throw NoResponse.rejected("Leave out only what the session adds to this request: " + addedNames + ".");
        }
    }

    private Template buildPath() {
        Map<String, Integer> indices = new HashMap<>();
        request.pathValues().forEach((name, value) -> addArgument(indices, name, value));
        additions.pathValues().forEach((name, value) -> addArgument(indices, name, value));
        try {
            return Template.of(request.path(), indices::get);
        } catch (IllegalStateException unfilled) {
            throw NoResponse.rejected("Give a value for each place of the path.");
        }
    }

    private void addArgument(Map<String, Integer> indices, String name, Object value) {
        if (indices.putIfAbsent(name, arguments.size()) == null) {
            arguments.add(value);
        }
    }

    private List<NamedTemplate> buildQuery() {
        List<NamedTemplate> query = new ArrayList<>();
        additions.query().stream().filter(this::isNotLeftOut).forEach(own -> query.add(fixedTemplate(own)));
        request.query().forEach(theirs -> {
            requireNotSetBySession(theirs);
            query.add(fixedTemplate(theirs));
        });
        return query;
    }

    private List<NamedTemplate> buildHeaders() {
        Map<String, Parameter> headers = new HashMap<>();
        if (request.body().length > 0) {
            putHeader(headers, JSON);
        }
        additions.defaultHeaders().forEach(own -> putHeader(headers, own));
        if (!request.mediaType().isEmpty()) {
            putHeader(headers, new Parameter("Content-Type", request.mediaType()));
        }
        for (Parameter theirs : request.headers()) {
            requireNotSetBySession(theirs);
            putHeader(headers, theirs);
        }
        additions.headers().stream().filter(this::isNotLeftOut).forEach(own -> putHeader(headers, own));
        additions.fixedHeaders().forEach(own -> putHeader(headers, own));
        return headers.values().stream().map(RawEndpoint::fixedTemplate).toList();
    }

    private boolean isNotLeftOut(Parameter own) {
        return !request.leavesOut(own.name());
    }

    /** Throws if the request sets a parameter or header that the session adds, unless it leaves out the session's. */
    private void requireNotSetBySession(Parameter theirs) {
        String name = lowerCase(theirs.name());
        boolean isHeader = request.headers().contains(theirs);
        boolean isOurs =
                addedNames.contains(name) || (isHeader && additions.reserved().test(name));
        if (isOurs && !request.leavesOut(name)) {
            throw NoResponse.rejected("The session sets '" + HeaderRules.formatForMessage(theirs.name())
                    + "' itself; do not give it another value.");
        }
    }

    private static void putHeader(Map<String, Parameter> headers, Parameter header) {
        headers.put(lowerCase(header.name()), header);
    }

    /** Converts a parameter or header to one whose value has no placeholders. */
    private static NamedTemplate fixedTemplate(Parameter given) {
        return new NamedTemplate(given.name(), new Template(List.of(new Piece(given.value(), -1))));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
