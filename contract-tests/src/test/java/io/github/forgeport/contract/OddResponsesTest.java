package io.github.forgeport.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.util.Throwables.getStackTrace;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The adapters read the unusual responses of each vendor: each row of its table {@code odd-responses} changes a
 * documented response, and names the parts that are read.
 */
class OddResponsesTest {

    /** The mapper that reads the tables, and escapes characters without a form in UTF-8. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @AutoClose
    private static final FixedBodyCalls CALLS = new FixedBodyCalls();

    /**
     * A row of an {@code odd-responses} table.
     *
     * @param answers each the changes of one answer, by their JSON pointers
     * @param parts the parts that are then others, by JSON pointers into the domain's JSON
     * @param fails the reason of a protocol violation and where it points, or the name of another failure
     * @param says what its message says beside that
     */
    record OddResponse(
            String what,
            String call,
            List<Map<String, JsonNode>> answers,
            @Nullable Map<String, JsonNode> parts,
            @Nullable String fails,
            @Nullable String says) {}

    static List<Arguments> rows() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (VendorUnderTest vendor : Vendors.ALL) {
            String table = "odd-responses/" + vendor + ".json";
            InputStream rows = requireNonNull(OddResponsesTest.class.getResourceAsStream(table), table);
            for (OddResponse row : JSON.readValue(rows, OddResponse[].class)) {
                for (Map<String, JsonNode> changes : row.answers()) {
                    all.add(Arguments.of(vendor.call(row.call()), row.what() + " " + changes, changes, row));
                }
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    @Tag("row:C9")
    @Tag("row:C22")
    @Tag("row:C25")
    @Tag("row:C26")
    @Tag("row:C27")
    @Tag("row:C28")
    @Tag("row:C30")
    void an_odd_answer_is_read_as_the_table_says(
            DocumentedCall call, String what, Map<String, JsonNode> changes, OddResponse row) throws IOException {
        JsonNode answer = call.entity().body();
        for (Map.Entry<String, JsonNode> change : changes.entrySet()) {
            answer = JsonFields.with(answer, change.getKey(), change.getValue());
        }
        String body = JSON.writeValueAsString(answer);

        if (row.parts() != null) {
            assertThat(CALLS.value(call, body)).isEqualTo(call.expectedWith(row.parts()));
            return;
        }
        GitHostException failure = catchThrowableOfType(GitHostException.class, () -> CALLS.value(call, body));
        assertThat(nameOf(failure)).isEqualTo(row.fails());
        assertThat(failure.call().effect())
                .isEqualTo(failure instanceof ProtocolViolation ? Effect.ACCEPTED : Effect.REJECTED);
        assertThat(getStackTrace(failure)).doesNotContain("canary");
        if (row.says() != null) {
            assertThat(failure).hasMessageContaining(row.says());
        }
    }

    private static String nameOf(GitHostException failure) {
        return failure instanceof ProtocolViolation violation
                ? violation.reason() + " " + violation.pointer().orElse("")
                : failure.getClass().getSimpleName();
    }
}
