package io.github.forgeport.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A vendor's SDK with one server and key; its operations are called by their names in the vendor's manual. */
final class SdkSession {

    private interface Caller {
        SdkResponse call(DocumentedOperation operation, BiFunction<String, Type, Object> given) throws Exception;
    }

    private final List<DocumentedOperation> operations;
    private final Map<String, ?> always;
    private final Caller caller;
    private final Set<String> called = new TreeSet<>();

    private SdkSession(String table, Map<String, ?> always, Caller caller) {
        this.operations = DocumentedOperation.in(table);
        this.always = always;
        this.caller = caller;
    }

    static SdkSession alibabas(URI server) {
        return new SdkSession(
                "codeup-operations.txt",
                Map.of("organizationId", SandboxAccounts.CODEUP_ORGANIZATION),
                (operation, given) -> AlibabaCall.of(operation, given)
                        .send(server, TestKeys.CODEUP, SigningSdk.CODEUP_ACS3, Map.of()));
    }

    static SdkSession huaweis(URI server) {
        return new SdkSession(
                "servicestage-operations.txt",
                Map.of("x-repo-auth", SandboxAccounts.SERVICESTAGE_AUTHORIZATION),
                (operation, given) ->
                        HuaweiCall.of(operation, Optional.of(given)).send(server, TestKeys.SERVICESTAGE));
    }

    /** Calls an operation with the values of a request, by their names, and returns what the SDK decoded, as JSON. */
    JsonNode call(String name, Map<String, ?> values) {
        DocumentedOperation operation = operations.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(always);
        called.add(name);
        try {
            return caller.call(operation, (field, type) -> ModelValueConverter.convert(all.get(field), type))
                    .read();
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Returns the names of the operations that were called. */
    Set<String> called() {
        return called;
    }

    /** Calls an operation that lists, and returns the decoded elements of the field {@code entries} of the response. */
    Stream<JsonNode> list(String entries, String operation, Map<String, ?> values) {
        return StreamSupport.stream(call(operation, values).required(entries).spliterator(), false);
    }
}
