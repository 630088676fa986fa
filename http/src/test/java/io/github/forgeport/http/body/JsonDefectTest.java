package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import feign.RequestLine;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallerExceptions;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.lang.reflect.InaccessibleObjectException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exception of Jackson that is not the response's fault becomes a failure whose cause names the defect. */
class JsonDefectTest extends CallsFixture {

    /** A record whose deserializer or accessor throws the given exception. */
    @JsonDeserialize(using = Broken.Reading.class)
    record Broken(String text) {

        private static Throwable thrown = new IllegalStateException();

        @Override
        @JsonProperty("text")
        public String text() {
            throw CallerExceptions.by(thrown);
        }

        static final class Reading extends JsonDeserializer<Broken> {

            @Override
            public Broken deserialize(JsonParser parser, DeserializationContext context) {
                throw CallerExceptions.by(thrown);
            }
        }
    }

    record Whole(String name, List<Broken> parts) {}

    /** A record with a type that Jackson cannot read. */
    record Undefined(String name, Comparable<?> part) {}

    interface BrokenApi {

        @RequestLine("GET /whole")
        Whole get();

        @RequestLine("POST /whole")
        Whole create(Broken broken);
    }

    static Stream<Throwable> aboutClasses() {
        return Stream.of(
                new InaccessibleObjectException("module a does not open b"),
                new TypeNotPresentException("a.B", null),
                new NoSuchMethodError("a.B.c()"),
                new NoClassDefFoundError("a/B"),
                new ExceptionInInitializerError("a.B"));
    }

    static Stream<Throwable> aboutAnything() {
        return Stream.of(
                new IllegalStateException(CANARY),
                new NullPointerException(CANARY),
                new IllegalArgumentException(CANARY, new IllegalStateException(CANARY)));
    }

    private static BadResponse undecodable(Class<?> type, String json) {
        BadResponse refusal = catchThrowableOfType(
                BadResponse.class,
                () -> SampleResponses.read(SampleResponses.answer(200, json.replace('\'', '"')), type));
        assertThat(refusal.reason()).isEqualTo(Reason.UNDECODABLE);
        return refusal;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aboutClasses")
    void what_is_about_classes_is_told_with_its_text(Throwable thrown) {
        Broken.thrown = thrown;

        BadResponse refusal = undecodable(Whole.class, "{'name':'a','parts':[{}]}");

        assertThat(refusal.getCause().toString())
                .contains(thrown.getClass().getName())
                .contains(thrown.getMessage());
        assertThat(refusal.getCause().getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aboutAnything")
    void what_may_repeat_the_answer_is_told_by_its_class_and_place(Throwable thrown) {
        Broken.thrown = thrown;

        BadResponse refusal = undecodable(Whole.class, "{'name':'a','parts':[{}]}");

        assertThat(refusal.pointer()).isEqualTo("/parts/0");
        assertThat(refusal.getCause()).hasMessage(thrown.getClass().getName()).hasNoCause();
        assertThat(refusal.getCause().getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"aboutClasses", "aboutAnything"})
    void one_at_the_root_is_told_as_well(Throwable thrown) {
        Broken.thrown = thrown;

        assertThat(undecodable(Broken.class, "{}").getCause().toString())
                .contains(thrown.getClass().getName());
    }

    @Test
    void a_type_that_jackson_cannot_read_is_no_fault_of_the_answer() {
        BadResponse refusal = undecodable(Undefined.class, "{'name':'" + CANARY + "','part':{'x':'" + CANARY + "'}}");

        assertThat(refusal.getCause()).hasMessageContaining("java.lang.Comparable");
        assertThat(refusal.getCause().getMessage()).doesNotContain(CANARY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.forgeport.http.fixture.CallerExceptions#passing")
    void an_error_of_the_jvm_passes_on(VirtualMachineError error) {
        Broken.thrown = error;

        assertThat(catchThrowable(
                        () -> SampleResponses.read(SampleResponses.answer(200, "{\"parts\":[{}]}"), Whole.class)))
                .isSameAs(error);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"aboutClasses", "aboutAnything"})
    @Tag("row:C34")
    void c34_a_call_ends_at_once_and_as_one_that_the_host_accepted(Throwable thrown) {
        Broken.thrown = thrown;
        answer(200, "{\"name\":\"a\",\"parts\":[{}]}");

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> whole().run("get", Repetition.READ, (api, lenient) -> api.get()));

        assertThat(failure.reason()).isEqualTo(Reason.UNDECODABLE);
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
        assertThat(failure.getCause().toString()).contains(thrown.getClass().getName());
        assertThat(failure).hasMessageContaining("Check the libraries").hasMessageNotContaining(CANARY);
        assertThat(received()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"aboutClasses", "aboutAnything"})
    void a_body_that_cannot_be_written_is_rejected_and_nothing_is_sent(Throwable thrown) {
        Broken.thrown = thrown;

        Rejected failure = catchThrowableOfType(
                Rejected.class,
                () -> whole().run(
                                "create", Repetition.ONCE, (api, lenient) -> api.create(new Broken("never written"))));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageNotContaining(CANARY);
        assertThat(failure.getCause()).isNotNull();
        assertThat(failure.getCause().toString()).doesNotContain(CANARY);
        assertThat(received()).isEmpty();
    }

    private Calls<BrokenApi> whole() {
        return open(request -> {}, policy.withRetries(Retries.DEFAULTS)).calls(BrokenApi.class);
    }
}
