package io.github.forgeport.jackson;

import static io.github.forgeport.jackson.MapperWithModule.read;
import static io.github.forgeport.jackson.MapperWithModule.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.Creation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of the results of port calls: pages, capabilities, failures and events. */
class PortJsonTest {

    private static final String CALL = "\"host\":\"host\",\"operation\":\"get repository by id\",\"status\":404,"
            + "\"code\":\"GONE\",\"requestId\":\"5A9DB0C5\",\"server\":\"host.example:443\",\"effect\":\"REJECTED\","
            + "\"attempts\":2,\"elapsedMillis\":57}";

    @Test
    void a_page_has_its_verdict_before_its_items() {
        assertThat(write(Page.more(List.of(new Object[] {}), Cursor.at("host list repositories", "2"))))
                .isEqualTo("{\"verdict\":\"MORE\",\"next\":\"aG9zdCBsaXN0IHJlcG9zaXRvcmllcwoy\",\"items\":[]}");
        assertThat(write(Page.truncatedByHost(List.of("a"), "It counts 2.")))
                .isEqualTo("{\"verdict\":\"TRUNCATED_BY_HOST\",\"reason\":\"It counts 2.\",\"items\":[\"a\"]}");
    }

    @Test
    void the_items_of_a_page_are_read_with_the_type_that_is_asked_for() throws JsonProcessingException {
        Page<Repository> page = Page.complete(List.of(ExampleValues.REPOSITORY, ExampleValues.REPOSITORY));

        Page<Repository> read = MapperWithModule.MAPPER.readValue(write(page), new TypeReference<>() {});

        assertThat(read.items()).isEqualTo(page.items());
    }

    @Test
    void a_creation_has_its_outcome_before_its_entity_which_is_read_with_the_type_that_is_asked_for()
            throws JsonProcessingException {
        Creation<Repository> creation = new Creation<>(ExampleValues.REPOSITORY, Creation.Outcome.EXISTING);

        String json = write(creation);

        assertThat(json).isEqualTo("{\"outcome\":\"EXISTING\",\"value\":" + write(ExampleValues.REPOSITORY) + "}");
        assertThat(MapperWithModule.MAPPER.<Creation<Repository>>readValue(json, new TypeReference<>() {}))
                .isEqualTo(creation);
    }

    @Test
    void a_comparison_says_whether_it_is_cut_before_what_it_has() {
        assertThat(write(new Comparison(List.of(ExampleValues.COMMIT), List.of(ExampleValues.DIFF), true)))
                .isEqualTo("{\"truncated\":true,\"commits\":[" + write(ExampleValues.COMMIT) + "],\"diffs\":["
                        + write(ExampleValues.DIFF) + "]}");
    }

    @Test
    void a_failed_write_is_written_without_its_target() {
        FailedCall call = FailedCall.builder("host", Operation.CREATE_WEBHOOK)
                .writeTarget(new WriteTarget.Invisible("canary"))
                .build();

        assertThat(write(call)).doesNotContain("canary");
        assertThat(write(new NotFound(call, "Look."))).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[]}",
                "{\"verdict\":\"MORE\",\"items\":[]}",
                "{\"verdict\":\"TRUNCATED_BY_HOST\",\"items\":[]}",
                "{\"verdict\":\"COMPLETE\",\"items\":[null]}",
                "{\"verdict\":\"MORE\",\"next\":\"no cursor\",\"items\":[]}"
            })
    void a_page_that_cannot_be_is_refused(String json) {
        assertThatThrownBy(() -> read(json, Page.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void capabilities_answer_for_every_operation_by_its_words() {
        String json = write(ExampleValues.CAPABILITIES);

        assertThat(json)
                .startsWith("{\"host\":\"host\",\"operations\":{\"get repository by id\":{\"support\":\"SUPPORTED\","
                        + "\"reason\":\"It takes an id.\",\"vendorPage\":\"https://vendor.example/manual#list\"},");
        for (Operation operation : Operation.values()) {
            assertThat(json).contains("\"" + operation + "\":{");
        }
    }

    @Test
    void an_operation_that_the_writer_did_not_know_is_unsupported_and_one_that_the_reader_does_not_is_left_out()
            throws JsonProcessingException {
        Capabilities read = read(
                "{\"host\":\"host\",\"operations\":{\"get repository by id\":{\"support\":\"SUPPORTED\","
                        + "\"reason\":\"It can.\",\"vendorPage\":\"https://vendor.example\"},"
                        + "\"fly to the moon\":{\"support\":\"SUPPORTED\",\"reason\":\"It can.\","
                        + "\"vendorPage\":\"https://vendor.example\"}}}",
                Capabilities.class);

        assertThat(read.of(Operation.GET_REPOSITORY_BY_ID).support()).isEqualTo(Capability.Support.SUPPORTED);
        assertThat(read.of(Operation.LIST_AUTHORIZATIONS).support()).isEqualTo(Capability.Support.UNSUPPORTED);
        assertThat(read.of(Operation.LIST_AUTHORIZATIONS).reason())
                .isEqualTo("It was not known when this was written.");
    }

    @Test
    void capabilities_of_no_operation_are_refused() {
        assertThatThrownBy(() -> read("{\"host\":\"host\",\"operations\":{}}", Capabilities.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("capabilities of no operation");
    }

    @Test
    void a_failed_call_has_the_names_that_the_command_prints() {
        assertThat(write(ExampleValues.FAILED_CALL)).isEqualTo("{" + CALL);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotFound(ExampleValues.FAILED_CALL, "Look."), ""),
                Arguments.of(
                        new Unauthenticated(
                                ExampleValues.FAILED_CALL, Unauthenticated.Reason.SUPPLIER, "Look.", Thread.class),
                        "\"reason\":\"SUPPLIER\",\"thrown\":\"java.lang.Thread\","),
                Arguments.of(
                        new Unavailable(
                                ExampleValues.FAILED_CALL,
                                Unavailable.Reason.DNS,
                                "Look.",
                                new IllegalStateException("a cause is not told")),
                        "\"reason\":\"DNS\","),
                Arguments.of(
                        new TimedOut(ExampleValues.FAILED_CALL, TimedOut.Phase.BODY, "Look."), "\"phase\":\"BODY\","),
                Arguments.of(
                        new RateLimited(ExampleValues.FAILED_CALL, Duration.ofSeconds(2), "Look."),
                        "\"retryAfterMillis\":2000,"),
                Arguments.of(
                        new ProtocolViolation(
                                ExampleValues.FAILED_CALL, ProtocolViolation.Reason.MISSING_FIELD, "/repository/id"),
                        "\"reason\":\"MISSING_FIELD\",\"pointer\":\"/repository/id\","));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_tells_its_kind_and_what_belongs_to_it_but_no_cause(GitHostException failure, String more)
            throws JsonProcessingException {
        assertThat(write(failure))
                .isEqualTo("{\"kind\":\"" + failure.getClass().getSimpleName() + "\",\"message\":"
                        + write(failure.getMessage()) + "," + more + CALL);
    }

    @Test
    void an_event_is_written() {
        assertThat(write(new CallListener.Call("host", "raw call", 2, "success", Duration.ofMillis(57))))
                .isEqualTo("{\"host\":\"host\",\"operation\":\"raw call\",\"attempts\":2,\"outcome\":\"success\","
                        + "\"elapsedMillis\":57}");
        assertThat(write(new CallListener.Attempt(
                        "host",
                        "raw call",
                        1,
                        "success",
                        Duration.ofMillis(57),
                        10,
                        20,
                        200,
                        null,
                        InetSocketAddress.createUnresolved("host.example", 443))))
                .isEqualTo("{\"host\":\"host\",\"operation\":\"raw call\",\"number\":1,\"outcome\":\"success\","
                        + "\"elapsedMillis\":57,\"sentBytes\":10,\"receivedBytes\":20,\"status\":200,"
                        + "\"address\":\"host.example/<unresolved>:443\"}");
    }

    @Test
    void a_query_is_refused_as_the_query_itself_refuses() {
        assertThatThrownBy(() -> read("{\"order\":\"HOST\",\"pageSize\":0}", AuthorizationQuery.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("a page has at least one entry");
    }
}
