package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    void c8_an_error_body_with_bytes_that_are_no_utf_8_is_as_none() {
        byte[] readable = "{\"code\":\"é\"}".getBytes(UTF_8);
        byte[] broken = "{\"code\":\"é\"}".getBytes(ISO_8859_1);
        byte[] overlong = "{\"code\":\"\u00C0\u00AF\"}".getBytes(ISO_8859_1);

        assertThat(Samples.answer(400, readable).json().path("code").asText()).isEqualTo("é");
        assertThat(Samples.answer(400, broken).json().isMissingNode()).isTrue();
        assertThat(Samples.answer(400, overlong).json().isMissingNode()).isTrue();
    }

    @Test
    void c18_what_is_too_large_outside_of_any_field_names_none() {
        Answer answer = Samples.answer(200, "1".repeat(65));

        BadAnswer refusal = catchThrowableOfType(BadAnswer.class, () -> Samples.read(answer, Thing.class));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.pointer()).isNull();
    }
}
