package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.http.ThingsApi.Thing;
import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCharsetTest {

    private static Object read(String contentType) {
        Answer answer = Samples.answer(200, "{\"name\":\"a\"}", "Content-Type", contentType);
        return Samples.read(answer, Thing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf8",
                "application/json; Charset=\"UTF-8\"",
                "application/json; charset=utf-8 ; profile=x",
                "charset=US-ASCII"
            })
    void c7_utf_8_by_any_of_its_names_is_read(String contentType) {
        assertThat(read(contentType)).isEqualTo(Thing.named("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=GBK",
                "application/json; charset=\"utf-16\"",
                "application/json; charset=iso-8859-1; profile=utf-8",
                "application/json;charset=",
                "charset=gbk"
            })
    void c7_any_other_declared_charset_is_refused_though_the_bytes_could_be_read(String contentType) {
        BadAnswer refusal = catchThrowableOfType(BadAnswer.class, () -> read(contentType));

        assertThat(refusal.reason()).isEqualTo(Reason.ENCODING);
        assertThat(refusal.pointer()).isNull();
    }

    @Test
    void c8_d27_bytes_of_an_error_body_that_are_no_utf_8_are_replaced_and_what_is_beside_them_is_read() {
        String body = "{\"code\":\"Known\",\"text\":\"%s\"}";
        byte[] readable = body.formatted("é").getBytes(UTF_8);
        byte[] broken = body.formatted("é").getBytes(ISO_8859_1);
        byte[] overlong = body.formatted("\u00C0\u00AF").getBytes(ISO_8859_1);

        assertThat(text(readable)).isEqualTo("é");
        assertThat(text(broken)).isEqualTo("\uFFFD");
        assertThat(text(("\u00EF\u00BB\u00BF" + body.formatted("é")).getBytes(ISO_8859_1)))
                .as("behind a byte order mark")
                .isEqualTo("\uFFFD");
        assertThat(text(overlong)).as("never a slash").isEqualTo("\uFFFD\uFFFD");
    }

    private static String text(byte[] body) {
        JsonNode json = Samples.answer(400, body).json();
        assertThat(json.path("code").asText()).isEqualTo("Known");
        return json.path("text").asText();
    }

    @Test
    void c18_what_is_too_large_outside_of_any_field_names_none() {
        Answer answer = Samples.answer(200, "1".repeat(65));

        BadAnswer refusal = catchThrowableOfType(BadAnswer.class, () -> Samples.read(answer, Thing.class));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.pointer()).isNull();
    }
}
