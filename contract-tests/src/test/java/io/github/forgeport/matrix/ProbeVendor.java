package io.github.forgeport.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.ResponseFields;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fictional vendor with one operation of each repetition: a read, a repeatable write, and a write to do once. */
final class ProbeVendor implements Subject.Session {

    static final String GOOD = "{\"id\":7,\"name\":\"probe\"}";

    @Headers("Accept: application/json")
    interface Api {
        @RequestLine("GET /things/{id}")
        Thing read(@Param("id") String id);

        @RequestLine("PUT /things/{id}")
        @Headers("Content-Type: application/json")
        Thing put(@Param("id") String id, Thing thing);

        @RequestLine("POST /things?id={id}")
        @Headers("Content-Type: application/json")
        Thing create(@Param("id") String id, Thing thing);

        @RequestLine("DELETE /things/{id}")
        void delete(@Param("id") String id);
    }

    record Thing(@Nullable Long id, @Nullable String name) {}

    private final HttpSession session;
    private final Calls<Api> calls;
    private final Repetition repetition;
    private final BiFunction<Api, String, Thing> call;
    private final String id;

    private ProbeVendor(HttpSession session, Repetition repetition, BiFunction<Api, String, Thing> call, String id) {
        this.session = session;
        // Once a session, as adapters do, since it reads the whole interface.
        this.calls = session.calls(Api.class);
        this.repetition = repetition;
        this.call = call;
        this.id = id;
    }

    static Subject read() {
        return subject("read", Repetition.READ, Api::read);
    }

    static Subject repeatable() {
        return subject("put", Repetition.REPEATABLE, (api, id) -> api.put(id, new Thing(7L, "probe")));
    }

    static Subject once() {
        return subject("create", Repetition.ONCE, (api, id) -> api.create(id, new Thing(7L, "probe")));
    }

    /** Returns a subject that creates a thing with a body of many megabytes. */
    static Subject large(Repetition repetition) {
        Thing large = new Thing(7L, "x".repeat(8 * 1024 * 1024));
        return subject("large " + repetition, repetition, (api, id) -> api.create(id, large));
    }

    private static Subject subject(String operation, Repetition repetition, BiFunction<Api, String, Thing> call) {
        return new Subject(
                "probe",
                operation,
                Subject.TOKEN,
                repetition,
                true,
                1,
                GOOD,
                (url, policy, credential) -> open(url, policy, credential, repetition, call, "7"));
    }

    static ProbeVendor open(
            URI url,
            HttpPolicy policy,
            Supplier<Secret> credential,
            Repetition repetition,
            BiFunction<Api, String, Thing> call,
            String id) {
        HttpSession session = HttpSession.open(
                "probe",
                BaseUrl.of(url, policy),
                Authentication.by(credential, ProbeVendor::put),
                new Errors(),
                policy);
        return new ProbeVendor(session, repetition, call, id);
    }

    /** Opens a session that creates a thing once, under an id of its own by which the server can distinguish it. */
    static ProbeVendor creating(URI url, HttpPolicy policy, Supplier<Secret> credential) {
        return open(url, policy, credential, Repetition.ONCE, (api, id) -> api.create(id, new Thing(7L, "probe")), "7");
    }

    @Override
    public Object call() {
        return call(id);
    }

    Object call(String otherId) {
        return calls.run(Operation.LIST_AUTHORIZATIONS, repetition, (api, lenient) -> value(call.apply(api, otherId)));
    }

    /** Deletes the thing by a repeatable call, and returns the result. */
    Calls.Removal remove() {
        return calls.remove(Operation.LIST_AUTHORIZATIONS, Repetition.REPEATABLE, api -> api.delete(id));
    }

    private static String value(Thing thing) {
        return ResponseFields.present("/id", thing.id()) + " " + ResponseFields.present("/name", thing.name());
    }

    @Override
    public void close() {
        session.close();
    }

    private static void put(Secret token, OutgoingRequest request) {
        request.secretHeader("X-Token", token);
    }

    /** An error parser that knows one code, for throttling, which overrides the status. */
    private static final class Errors implements VendorErrors {

        @Override
        public VendorError read(Response answer) {
            JsonNode code = answer.json().path("code");
            return new VendorError(
                    code.isTextual() ? code.asText() : null,
                    answer.header("X-Request-Id").orElse(null));
        }

        @Override
        public Optional<ErrorMeaning> diagnose(String code) {
            return code.startsWith("Throttling")
                    ? Optional.of(new ErrorMeaning(ErrorMeaning.Kind.RATE_LIMITED, "Try again later."))
                    : Optional.empty();
        }
    }
}
