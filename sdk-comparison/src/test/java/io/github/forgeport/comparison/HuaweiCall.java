package io.github.forgeport.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.huaweicloud.sdk.core.invoker.SyncInvoker;
import com.huaweicloud.sdk.servicestage.v2.ServiceStageClient;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** A call of one operation of Huawei's SDK, with values for all fields of its request. */
final class HuaweiCall {

    private final Method invoker;
    private final Object request;
    private final Map<String, Object> values = new TreeMap<>();

    /** The sample values, without characters that a path cannot hold, since the SDK does not encode them. */
    private final SampleValues samples = new SampleValues("-研.~", (name, type) -> filled(type));

    private final BiFunction<String, Type, Object> given;

    private HuaweiCall(Method invoker, Optional<BiFunction<String, Type, Object>> given) {
        this.invoker = invoker;
        this.given = given.orElse((name, type) ->
                name.equals("x-repo-auth") ? SandboxAccounts.SERVICESTAGE_AUTHORIZATION : samples.of(name, type));
        this.request = filled(invoker.getParameterTypes()[0]);
    }

    /** Creates a call of an operation, with a sample value for every field of its request. */
    static HuaweiCall of(DocumentedOperation operation) {
        return of(operation, Optional.empty());
    }

    /** Creates a call of an operation, with a value for each field by its name and type; null is left out. */
    static HuaweiCall of(DocumentedOperation operation, Optional<BiFunction<String, Type, Object>> given) {
        String name = operation.name().substring(0, 1).toLowerCase(Locale.ROOT)
                + operation.name().substring(1) + "Invoker";
        return new HuaweiCall(
                Arrays.stream(ServiceStageClient.class.getMethods())
                        .filter(method -> method.getName().equals(name))
                        .findFirst()
                        .orElseThrow(),
                given);
    }

    private Object filled(Class<?> type) {
        try {
            for (Field constant : type.getFields()) {
                if (constant.getType() == type) {
                    return constant.get(null);
                }
            }
            Object model = type.getConstructor().newInstance();
            for (Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                field.set(model, value(field));
            }
            return model;
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private Object value(Field field) {
        if (field.getName().equals("xRepoAuth")) {
            return given.apply("x-repo-auth", String.class);
        }
        JsonProperty annotated = field.getAnnotation(JsonProperty.class);
        String name = annotated == null ? snakeCase(field.getName()) : annotated.value();
        if (name.equals("body")) {
            return filled(field.getType());
        }
        Object value = given.apply(name, field.getGenericType());
        values.put(name, value);
        return value;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Returns the values of path, query and body, by the names that are sent. */
    Map<String, Object> values() {
        return values;
    }

    void send(URI server, AccessKey key, String date) throws ReflectiveOperationException {
        call(HuaweiClients.client(server, key))
                .addHeader(HuaweiClients.DATE, date)
                .invoke();
    }

    /** Makes the call, signed with the current date, and returns the response. */
    SdkResponse send(URI server, AccessKey key) throws ReflectiveOperationException, IOException {
        AtomicReference<String> body = new AtomicReference<>("");
        Object read = call(HuaweiClients.client(server, key, body::set)).invoke();
        return SdkResponse.ofText(body.get(), read);
    }

    private SyncInvoker<?, ?> call(ServiceStageClient client) throws ReflectiveOperationException {
        return (SyncInvoker<?, ?>) invoker.invoke(client, request);
    }
}
