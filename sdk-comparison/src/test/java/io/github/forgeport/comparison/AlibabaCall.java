package io.github.forgeport.comparison;

import com.aliyun.devops20210625.Client;
import com.aliyun.tea.NameInMap;
import com.aliyun.tea.TeaModel;
import com.aliyun.teautil.models.RuntimeOptions;
import io.github.forgeport.comparison.AlibabaClients.KeepingClient;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** A call of one operation of Alibaba's SDK, with values for all fields of its request. */
final class AlibabaCall {

    static final String ACCESS_TOKEN = "fake/token+=";

    private static final String ORGANIZATION_ID = "organizationId";
    private static final SampleValues VALUES = new SampleValues(" 研/+*~&=%", (name, type) -> filled(type, sample()));

    private final Method method;
    private final BiFunction<String, Type, Object> given;
    private final List<Object> arguments = new ArrayList<>();
    private final Map<String, Object> values = new TreeMap<>();
    private final Map<String, Object> places = new TreeMap<>();

    private AlibabaCall(Method method, BiFunction<String, Type, Object> given) {
        this.method = method;
        this.given = given;
    }

    /** Creates a call of an operation, with a sample value for every field of its request. */
    static AlibabaCall of(DocumentedOperation operation) {
        return of(operation, sample());
    }

    /** Creates a call of an operation, with a value for each field by its name and type; null is left out. */
    static AlibabaCall of(DocumentedOperation operation, BiFunction<String, Type, Object> given) {
        String name = operation.name().substring(0, 1).toLowerCase(Locale.ROOT)
                + operation.name().substring(1) + "WithOptions";
        AlibabaCall call = new AlibabaCall(
                Arrays.stream(Client.class.getMethods())
                        .filter(method -> method.getName().equals(name))
                        .findFirst()
                        .orElseThrow(),
                given);
        List<String> places = operation.places();
        for (Class<?> type : call.method.getParameterTypes()) {
            if (type == String.class) {
                call.place(places.get(call.arguments.size()));
            } else if (TeaModel.class.isAssignableFrom(type) && type != RuntimeOptions.class) {
                call.request(type);
            }
        }
        return call;
    }

    private void place(String name) {
        Object value = given.apply(name, String.class);
        places.put(name, value);
        arguments.add(value);
    }

    private void request(Class<?> type) {
        TeaModel request = filled(type, given);
        arguments.add(request);
        values.putAll(TeaModel.toMap(request));
    }

    private static TeaModel filled(Class<?> type, BiFunction<String, Type, Object> given) {
        try {
            TeaModel model = (TeaModel) type.getConstructor().newInstance();
            for (Field field : type.getFields()) {
                NameInMap name = field.getAnnotation(NameInMap.class);
                field.set(model, given.apply(name.value(), field.getGenericType()));
            }
            return model;
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private static BiFunction<String, Type, Object> sample() {
        return (name, type) -> switch (name) {
            case ORGANIZATION_ID -> SandboxAccounts.CODEUP_ORGANIZATION;
            case "accessToken" -> ACCESS_TOKEN;
            default -> VALUES.of(name, type);
        };
    }

    /** Returns the values in the path, by the names of their placeholders. */
    Map<String, Object> pathParameters() {
        return places;
    }

    /** Returns the values of query and body, by the names that are sent. */
    Map<String, Object> values() {
        return values;
    }

    void send(URI server, AccessKey key, Map<String, String> headers) throws ReflectiveOperationException {
        send(server, key, SigningSdk.CODEUP_ACS3, headers);
    }

    SdkResponse send(URI server, AccessKey key, SigningSdk sdk, Map<String, String> headers)
            throws ReflectiveOperationException {
        List<Object> all = new ArrayList<>(arguments);
        all.add(headers);
        all.add(new RuntimeOptions());
        try {
            KeepingClient client = AlibabaClients.client(server, key, sdk);
            Object answer = method.invoke(client, all.toArray());
            TeaModel read = (TeaModel) answer.getClass().getField("body").get(answer);
            return SdkResponse.of(client.body(), TeaModel.toMap(read));
        } catch (ReflectiveOperationException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
