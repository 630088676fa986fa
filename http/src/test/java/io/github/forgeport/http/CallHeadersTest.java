package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallerExceptions;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.http.policy.CallHeaders;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.http.wire.OutgoingRequestTest;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The extra headers that a policy adds to each attempt. */
class CallHeadersTest extends FaultFixture {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String VALUE = "fake-canary-value";

    private Calls<ThingsApi> adding(CallHeaders headers) {
        return calls(policy.withHeaders(headers));
    }

    private Calls<ThingsApi> adding(String name, String value) {
        return adding((host, operation, attempt) -> Collections.singletonMap(name, value));
    }

    private Rejected refused(CallHeaders headers) {
        Rejected failure = failure(Rejected.class, adding(headers));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure).hasNoCause().hasMessageNotContaining(VALUE);
        assertThat(host.connections()).isZero();
        return failure;
    }

    private Rejected refused(String name, String value) {
        return refused((host, operation, attempt) -> Collections.singletonMap(name, value));
    }

    @Test
    void they_are_sent_as_they_are_given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("traceparent", TRACE);
        given.put("Tracestate", "a=1,b=2");
        given.put("X-Empty", "");

        get(adding((host, operation, attempt) -> given));

        ReceivedRequest seen = host.requests().get(0);
        assertThat(seen.headers("traceparent")).containsExactly(TRACE);
        assertThat(seen.headers("tracestate")).containsExactly("a=1,b=2");
        assertThat(seen.headers("x-empty")).containsExactly("");
        assertThat(seen.headers("X-Token")).containsExactly(CANARY);
    }

    @Test
    void they_are_asked_for_by_host_operation_and_number_at_every_attempt() {
        host.nextRequest(Script.answer(CorrectResponses.status(503)), Script.answer(CorrectResponses.status(503)));

        get(adding((name, operation, attempt) -> Map.of("X-Trace", name + ", " + operation + ", " + attempt)));

        assertThat(host.requests())
                .flatExtracting(request -> request.headers("X-Trace"))
                .containsExactly(
                        "things, get repository by id, 1",
                        "things, get repository by id, 2",
                        "things, get repository by id, 3");
    }

    @Test
    void they_are_asked_for_on_the_callers_thread_also_where_a_supplier_has_another() {
        AtomicReference<Thread> asked = new AtomicReference<>();
        AtomicReference<Thread> supplied = new AtomicReference<>();
        HttpPolicy traced = policy.withHeaders((name, operation, attempt) -> {
            asked.set(Thread.currentThread());
            return Map.of();
        });

        get(session(host.url(), request -> supplied.set(Thread.currentThread()), traced)
                .calls(ThingsApi.class));

        assertThat(asked).hasValue(Thread.currentThread());
        assertThat(supplied.get()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void they_are_asked_for_when_the_request_is_signed_and_the_signature_does_not_cover_them() {
        List<String> order = new CopyOnWriteArrayList<>();
        Authentication signing =
                request -> order.add("signs " + request.headers().keySet());
        HttpPolicy traced = policy.withHeaders((name, operation, attempt) -> {
            order.add("adds");
            return Map.of("traceparent", TRACE);
        });

        get(session(host.url(), signing, traced).calls(ThingsApi.class));

        assertThat(order).containsExactly("signs [Accept]", "adds");
    }

    /**
     * The reserved headers: of the transport, of authentication, of the request's body, and of the expected response.
     */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Authorization",
                "aUTHORIZATION",
                "Connection",
                "Content-Length",
                "Content-Encoding",
                "Cookie",
                "Date",
                "Expect",
                "Host",
                "Keep-Alive",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "User-Agent",
                "Proxy-Authorization",
                "proxy-connection",
                "Content-Type",
                "content-md5",
                "Accept-Encoding",
                "Range",
                "If-None-Match",
                "if-modified-since"
            })
    void one_that_is_reserved_is_refused_by_name(String name) {
        assertThat(refused(name, VALUE)).hasMessageContaining("'" + name + "'");
    }

    /** The endpoint declares X-Scope, which is left out of this call, since its value is null. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Accept", "ACCEPT", "X-Scope", "x-scope"})
    void one_that_the_endpoint_declares_is_refused_sent_or_left_out(String name) {
        assertThat(refused(name, VALUE)).hasMessageContaining("'" + name + "'");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"X-Token", "x-token"})
    void one_that_the_credential_sets_is_refused_and_not_replaced(String name) {
        assertThat(refused(name, VALUE)).hasMessageContaining("'" + name + "'").hasMessageNotContaining(CANARY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"X-Things-Date", "x-things-anything"})
    void one_of_the_family_that_the_vendor_signs_is_refused_set_or_not(String name) {
        Authentication signing = request -> request.reserve(header -> header.startsWith("x-things-"));
        HttpPolicy adding = policy.withHeaders((host, operation, attempt) -> Map.of(name, VALUE));

        Rejected failure =
                failure(Rejected.class, session(host.url(), signing, adding).calls(ThingsApi.class));

        assertThat(failure).hasMessageContaining("'" + name + "'").hasMessageNotContaining(VALUE);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(host.connections()).isZero();
    }

    static Stream<Named<String>> notForAHeader() {
        return OutgoingRequestTest.notForAHeader().stream().map(end -> named(codes(end), end));
    }

    private static String codes(String text) {
        return text.codePoints()
                .mapToObj(point -> String.format("U+%04X", point))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notForAHeader")
    void a_value_that_could_end_its_header_is_refused_by_name(String end) {
        assertThat(refused("traceparent", VALUE + end)).hasMessageContaining("'traceparent'");
    }

    @Test
    void a_value_that_is_null_is_refused_by_name() {
        assertThat(refused("traceparent", null)).hasMessageContaining("'traceparent'");
    }

    static Stream<Named<String>> nameless() {
        return Stream.of(
                named("a value behind it", "traceparent: fake-canary-value"),
                named("another line behind it", "traceparent\r\nX-Evil"),
                named("a blank behind it", "traceparent "),
                named("a NUL behind it", "traceparent\0"),
                named("a comment behind it", "traceparent(comment)"),
                named("a letter beyond ASCII", "traceparent\u00e9"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nameless")
    void a_name_that_no_header_has_is_refused_and_shown_as_far_as_it_could_be_one(String name) {
        assertThat(refused(name, VALUE)).hasMessageContaining("'traceparent'").hasMessageNotContaining("Evil");
    }

    @Test
    void a_name_that_is_null_or_empty_is_refused() {
        refused(null, VALUE);
        refused("", VALUE);
        refused(" traceparent", VALUE);
    }

    @Test
    void two_of_one_name_are_refused() {
        Rejected failure = refused((host, operation, attempt) -> Map.of("traceparent", VALUE, "Traceparent", VALUE));

        assertThat(failure).hasMessageContainingAll("raceparent'");
    }

    @Test
    void none_is_sent_of_a_map_with_one_that_is_refused() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("traceparent", TRACE);
        given.put("Host", VALUE);

        refused((name, operation, attempt) -> given);

        assertThat(host.requestCount()).isZero();
    }

    private static Stream<Throwable> thrown() {
        return CallerExceptions.typed();
    }

    private static Stream<VirtualMachineError> passing() {
        return CallerExceptions.passing();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thrown")
    void what_it_throws_fails_the_call_by_the_name_of_its_class(Throwable thrown) {
        Rejected failure = refused((name, operation, attempt) -> {
            throw CallerExceptions.by(thrown);
        });

        assertThat(Thread.interrupted()).isEqualTo(thrown instanceof InterruptedException);
        assertThat(failure)
                .hasMessageEndingWith("Check what gives the policy's headers, which ended as "
                        + thrown.getClass().getName() + ".")
                .hasMessageNotContaining(CallerExceptions.TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void an_error_of_the_jvm_in_it_passes_on_and_the_next_call_succeeds(VirtualMachineError error) {
        AtomicReference<VirtualMachineError> once = new AtomicReference<>(error);
        HttpPolicy single = policy.withLimits(policy.limits().withConnections(1))
                .withHeaders((name, operation, attempt) -> {
                    VirtualMachineError due = once.getAndSet(null);
                    if (due != null) {
                        throw due;
                    }
                    return Map.of();
                });
        Calls<ThingsApi> calls = calls(single);

        assertThat(catchThrowable(() -> get(calls))).isSameAs(error);
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @SuppressWarnings("NullAway")
    private static Map<String, String> nothing() {
        return null;
    }

    @Test
    void null_is_told_as_nothing() {
        assertThat(refused((name, operation, attempt) -> nothing())).hasMessageEndingWith(", which gave nothing.");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void a_map_of_other_things_and_one_that_breaks_are_named_by_what_they_threw() {
        Map ofNumbers = Map.of("traceparent", 1);
        assertThat(refused((name, operation, attempt) -> ofNumbers)).hasMessageContaining("ClassCastException");

        Map<String, String> broken = new LinkedHashMap<>() {
            @Override
            public void forEach(BiConsumer<? super String, ? super String> each) {
                throw new IllegalStateException(VALUE);
            }
        };
        assertThat(refused((name, operation, attempt) -> broken)).hasMessageContaining("IllegalStateException");
    }

    @Test
    void what_it_gives_is_no_secret_and_no_request_id_is_masked_for_it() {
        host.nextRequest(Script.answer(CorrectResponses.status(409).header("X-Request-Id", "fake-trace-4bf92f35")));
        Authentication unknown = request -> request.header("X-Token", CANARY);

        Throwable failure = catchThrowable(() -> get(session(
                        host.url(),
                        unknown,
                        policy.withHeaders((name, operation, attempt) -> Map.of("X-Trace", "fake-trace-4bf92f35")))
                .calls(ThingsApi.class)));

        assertThat(failure).hasMessageContaining("request fake-trace-4bf92f35");
    }

    @Test
    void one_that_takes_the_whole_time_of_the_call_lets_nothing_be_sent() {
        HttpPolicy hurried = within(Duration.ofMillis(50), policy)
                .withHeaders((name, operation, attempt) -> sleepFor(Duration.ofMillis(100)));

        TimedOut failure = failure(TimedOut.class, calls(hurried));

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.BEFORE_SEND);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(host.connections()).isZero();
    }

    private static Map<String, String> sleepFor(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
        return Map.of();
    }

    @Test
    void an_interrupt_or_a_closing_in_it_ends_the_call_before_anything_is_sent() {
        failure(Interrupted.class, adding((name, operation, attempt) -> {
            Thread.currentThread().interrupt();
            return Map.of();
        }));
        assertThat(Thread.interrupted()).isTrue();

        AtomicReference<HttpSession> session = new AtomicReference<>();
        session.set(session(host.url(), policy.withHeaders((name, operation, attempt) -> {
            session.get().close();
            return Map.of();
        })));
        failure(Closed.class, session.get().calls(ThingsApi.class));

        assertThat(host.connections()).isZero();
    }

    @Test
    void they_stand_on_a_request_with_a_body_and_on_one_over_a_used_connection() {
        Calls<ThingsApi> calls = adding("traceparent", TRACE);

        get(calls);
        calls.run(Operation.GET_REPOSITORY_BY_ID, Repetition.ONCE, (api, part) -> api.create(Thing.named("x")));

        assertThat(host.connections()).isOne();
        assertThat(host.requests())
                .allSatisfy(
                        request -> assertThat(request.headers("traceparent")).containsExactly(TRACE));
    }

    @Test
    void a_listener_hears_of_the_attempt_that_they_failed() {
        List<String> heard = new ArrayList<>();
        HttpPolicy listened = policy.withHeaders((name, operation, attempt) -> Map.of("Host", VALUE))
                .withListener(new CallListener() {
                    @Override
                    public void attempted(Attempt attempt) {
                        heard.add(attempt.outcome() + " " + attempt.number() + " " + attempt.address());
                    }
                });

        failure(Rejected.class, calls(listened));

        assertThat(heard).containsExactly("Rejected 1 null");
    }
}
