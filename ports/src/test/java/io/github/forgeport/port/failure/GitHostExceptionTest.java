package io.github.forgeport.port.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GitHostExceptionTest {

    private static final String ADVICE = "Do this.";
    private static final Capability NONE =
            Capability.unsupported("It keeps none.", URI.create("https://vendor.example/page"));

    private static FailedCall answered() {
        return call("X.0404", "req-1").build();
    }

    private static FailedCall.Builder call(String vendorCode, String requestId) {
        return FailedCall.builder("codeup", Operation.GET_REPOSITORY_BY_PATH)
                .effect(Effect.REJECTED)
                .attempts(1)
                .status(404)
                .vendorCode(vendorCode)
                .requestId(requestId);
    }

    /** Returns a function that creates each subclass, with the problem and the advice that its message states. */
    static Stream<Arguments> members() {
        return Stream.of(
                member(
                        call -> new Unauthenticated(call, Unauthenticated.Reason.REFUSED, ADVICE),
                        "the credential was refused",
                        ADVICE),
                member(call -> new Forbidden(call, ADVICE), "not allowed", ADVICE),
                member(call -> new NotFound(call, ADVICE), "not found", ADVICE),
                member(call -> new Conflict(call, ADVICE), "conflicts with what is there", ADVICE),
                member(call -> new Rejected(call, ADVICE), "the request was rejected", ADVICE),
                member(call -> new RateLimited(call, null, ADVICE), "too many requests", ADVICE),
                member(
                        call -> new Unavailable(call, Unavailable.Reason.CONNECT, ADVICE, new IOException("refused")),
                        "no connection",
                        ADVICE),
                member(
                        call -> new TimedOut(call, TimedOut.Phase.BODY, ADVICE),
                        "no time left reading the answer",
                        ADVICE),
                member(Interrupted::new, "interrupted", "The thread's interrupt flag is set."),
                member(
                        call -> new ProtocolViolation(call, ProtocolViolation.Reason.MISSING_FIELD, "/repository/id"),
                        "the answer lacks a field: /repository/id",
                        "Report it with the request id; the vendor's contract may have changed."),
                member(
                        call -> new Unsupported(call, NONE),
                        "unsupported",
                        "It keeps none. See https://vendor.example/page"),
                member(Closed::new, "the session is closed", "Open a new one with connect."));
    }

    private static Arguments member(Function<FailedCall, GitHostException> make, String what, String advice) {
        return arguments(make, what, advice);
    }

    @Test
    void every_member_of_the_family_is_tested_here() {
        Stream<Class<?>> tested =
                members().map(row -> make(row).apply(answered()).getClass());

        assertThat(tested).containsExactlyInAnyOrder(GitHostException.class.getPermittedSubclasses());
    }

    @SuppressWarnings("unchecked")
    private static Function<FailedCall, GitHostException> make(Arguments row) {
        return (Function<FailedCall, GitHostException>) row.get()[0];
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("members")
    void its_message_says_what_was_asked_what_came_back_and_what_to_do(
            Function<FailedCall, GitHostException> make, String what, String advice) {
        assertThat(make.apply(answered()))
                .hasMessage("codeup: get repository by path: " + what + " (HTTP 404, code X.0404, request req-1). "
                        + advice);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("members")
    void its_message_leaves_out_an_answer_that_never_came(
            Function<FailedCall, GitHostException> make, String what, String advice) {
        FailedCall notSent =
                FailedCall.builder("codeup", Operation.GET_REPOSITORY_BY_PATH).build();

        assertThat(make.apply(notSent)).hasMessage("codeup: get repository by path: " + what + ". " + advice);
    }

    static Stream<Named<Function<FailedCall, GitHostException>>> membersOfTheNetwork() {
        return Stream.of(
                named("no connection", call -> new Unavailable(call, Unavailable.Reason.CONNECT, ADVICE, null)),
                named("a proxy", call -> new Unavailable(call, Unavailable.Reason.PROXY, ADVICE, null)),
                named("no time left", call -> new TimedOut(call, TimedOut.Phase.TLS, ADVICE)),
                named("cut", call -> new ProtocolViolation(call, ProtocolViolation.Reason.TRUNCATED, null)),
                named("no HTTP", call -> new ProtocolViolation(call, ProtocolViolation.Reason.FRAMING, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("membersOfTheNetwork")
    void where_the_network_is_in_the_way_its_message_names_the_server(Function<FailedCall, GitHostException> make) {
        GitHostException failure =
                make.apply(call(null, null).server("forge.example:443").build());

        assertThat(failure.getMessage())
                .startsWith("codeup: get repository by path, at forge.example:443: ")
                .contains(" (HTTP 404). ");
        assertThat(failure.call().server()).contains("forge.example:443");
    }

    @Test
    void where_the_host_answered_its_message_names_no_server() {
        FailedCall call = call(null, null).server("forge.example:443").build();

        assertThat(new NotFound(call, ADVICE)).hasMessageStartingWith("codeup: get repository by path: not found");
        assertThat(new Unavailable(call, Unavailable.Reason.SERVICE, ADVICE, null))
                .hasMessageStartingWith("codeup: get repository by path: the host cannot serve it now");
        assertThat(new ProtocolViolation(call, ProtocolViolation.Reason.NOT_JSON, null))
                .hasMessageStartingWith("codeup: get repository by path: the answer is no JSON");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("members")
    @Tag("row:C31")
    void its_message_stays_one_short_line_whatever_the_vendor_wrote(
            Function<FailedCall, GitHostException> make, String what, String advice) {
        String forged = "x\r\nINFO all is well\u001B[2J\u2028\u202E";
        GitHostException shortText = make.apply(call(forged, forged).build());
        GitHostException longText =
                make.apply(call("\n".repeat(1 << 20), "x".repeat(1 << 20)).build());

        assertThat(shortText.getMessage()).matches("[\\x20-\\x7E]+").contains("x\\u{d}\\u{a}INFO");
        assertThat(longText.getMessage()).matches("[\\x20-\\x7E]+").hasSizeLessThan(600);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("members")
    void it_carries_the_call(Function<FailedCall, GitHostException> make, String what, String advice) {
        FailedCall call = answered();

        assertThat(make.apply(call).call()).isSameAs(call);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("members")
    void it_survives_java_serialization(Function<FailedCall, GitHostException> make, String what, String advice)
            throws Exception {
        GitHostException failure = make.apply(answered());

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            GitHostException read = (GitHostException) in.readObject();

            assertThat(read).hasMessage(failure.getMessage()).hasSameClassAs(failure);
            assertThat(read.call().requestId()).contains("req-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_of_unauthenticated_has_its_words(Unauthenticated.Reason reason) {
        Unauthenticated failure = new Unauthenticated(answered(), reason, ADVICE);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.getMessage()).matches("codeup: get repository by path: \\w.{9,} \\(HTTP.*");
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_of_unavailable_has_its_words_and_keeps_the_cause(Unavailable.Reason reason) {
        IOException cause = new IOException("refused");

        Unavailable failure = new Unavailable(answered(), reason, ADVICE, cause);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasCause(cause);
        assertThat(failure.getMessage()).matches("codeup: get repository by path: \\w.{9,} \\(HTTP.*");
    }

    @ParameterizedTest
    @EnumSource
    void every_phase_of_timed_out_has_its_words(TimedOut.Phase phase) {
        TimedOut failure = new TimedOut(answered(), phase, ADVICE);

        assertThat(failure.phase()).isEqualTo(phase);
        assertThat(failure.getMessage()).matches("codeup: get repository by path: no time left \\w.{9,} \\(HTTP.*");
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_of_protocol_violation_has_its_words(ProtocolViolation.Reason reason) {
        ProtocolViolation failure = new ProtocolViolation(answered(), reason, null);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.pointer()).isEmpty();
        assertThat(failure.getMessage()).matches("codeup: get repository by path: \\w.{9,} \\(HTTP.*");
    }

    @Test
    void a_protocol_violation_points_at_the_field() {
        ProtocolViolation failure =
                new ProtocolViolation(answered(), ProtocolViolation.Reason.WRONG_TYPE, "/authorizations/0/name");

        assertThat(failure.pointer()).contains("/authorizations/0/name");
    }

    @Test
    void rate_limited_says_when_to_come_back_if_the_host_did() {
        assertThat(new RateLimited(answered(), Duration.ofSeconds(7), ADVICE).retryAfter())
                .contains(Duration.ofSeconds(7));
        assertThat(new RateLimited(answered(), null, ADVICE).retryAfter()).isEmpty();
    }
}
