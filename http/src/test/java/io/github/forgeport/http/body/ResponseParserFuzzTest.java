package io.github.forgeport.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.TextOrNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

class ResponseParserFuzzTest {

    private static final ObjectMapper LENIENT = new ObjectMapper();

    record Box(String name, Long size, Integer count, Boolean open, TextOrNumber code, Box inner, List<Box> boxes) {}

    @FuzzTest(maxExecutions = 100_000)
    void bytes_become_a_value_that_they_say_or_a_bad_answer(byte[] input) throws IOException {
        ReceivedResponse answer = SampleResponses.answer(200, input);
        JsonNode tree = JsonTreeParser.of(answer);

        Box box;
        try {
            box = SampleResponses.read(answer, Box.class);
        } catch (BadResponse bad) {
            assertThat(bad.reason()).isNotNull();
            return;
        }

        assertThat(tree.isObject()).isTrue();
        assertSays(LENIENT.readTree(characters(input)), box);
    }

    private static String characters(byte[] input) throws CharacterCodingException {
        String characters = UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
        return characters.startsWith("\uFEFF") ? characters.substring(1) : characters;
    }

    /** Asserts that a lenient parser of characters reads the same value as the strict parser of bytes. */
    private static void assertSays(JsonNode json, Box box) {
        assertThat(box.name())
                .isEqualTo(json.hasNonNull("name") ? json.get("name").textValue() : null);
        assertThat(box.size())
                .isEqualTo(
                        json.hasNonNull("size")
                                ? json.get("size").bigIntegerValue().longValueExact()
                                : null);
        assertThat(box.count())
                .isEqualTo(
                        json.hasNonNull("count")
                                ? json.get("count").bigIntegerValue().intValueExact()
                                : null);
        assertThat(box.open())
                .isEqualTo(json.hasNonNull("open") ? json.get("open").booleanValue() : null);
        assertThat(box.code() == null ? null : box.code().text())
                .isEqualTo(json.hasNonNull("code") ? json.get("code").asText() : null);
        assertThat(box.inner() != null).isEqualTo(json.hasNonNull("inner"));
        if (box.inner() != null) {
            assertSays(json.get("inner"), box.inner());
        }
        for (int i = 0; box.boxes() != null && i < box.boxes().size(); i++) {
            if (box.boxes().get(i) != null) {
                assertSays(json.get("boxes").get(i), box.boxes().get(i));
            }
        }
    }
}
