package io.github.forgeport.http.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is decoded as UTF-8 where it is that, else by the declared charset; without a usable one it is refused. */
class JsonCharsetTest {

    private static Object read(String contentType) {
        return read("{\"name\":\"代é\"}".getBytes(UTF_8), contentType);
    }

    private static Object read(byte[] body, String contentType) {
        return SampleResponses.read(SampleResponses.answer(200, body, "Content-Type", contentType), Thing.class);
    }

    private static byte[] bytes(String name, String charset) {
        return ("{\"name\":\"" + name + "\"}").getBytes(Charset.forName(charset));
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
    @Tag("row:C7")
    void c7_utf_8_by_any_of_its_names_is_read(String contentType) {
        assertThat(read(contentType)).isEqualTo(Thing.named("代é"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=GBK",
                "application/json; charset=\"utf-16\"",
                "application/json; charset=iso-8859-1; profile=utf-8",
                "application/json; charset=windows-1252",
                "application/json;charset=",
                "application/json; charset=no-such-charset",
                "application/json; charset=???",
                "charset=gbk"
            })
    @Tag("row:C7")
    void c7_what_is_utf_8_is_read_as_that_whatever_charset_is_declared(String contentType) {
        assertThat(read(contentType)).isEqualTo(Thing.named("代é"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GBK, 代码, application/json;charset=GBK",
        "GBK, 代码, application/json; Charset=\"gbk\"; profile=x",
        "GB18030, 代码é, text/plain; charset=gb18030",
        "Big5, 碼, application/json;charset=Big5",
        "Shift_JIS, コード, application/json;charset=shift_jis",
        "ISO-8859-1, é, application/json;charset=iso-8859-1",
        "ISO-8859-1, é, application/json;charset=latin1",
        "windows-1252, €, application/json; charset=windows-1252",
        "UTF-16, 代é, application/json; charset=utf-16",
        "UTF-16LE, 代é, application/json; charset=utf-16le",
        "UTF-32, 代é, application/json; charset=utf-32"
    })
    @Tag("row:C7")
    void c7_what_is_no_utf_8_is_read_by_the_charset_that_is_declared(String charset, String name, String type) {
        assertThat(read(bytes(name, charset), type)).isEqualTo(Thing.named(name));
    }

    @Test
    @Tag("row:C6")
    @Tag("row:C7")
    void c6_c7_a_byte_order_mark_of_a_declared_charset_is_passed_over() {
        byte[] marked = ("\uFEFF{\"name\":\"代\"}").getBytes(StandardCharsets.UTF_16LE);

        assertThat(read(marked, "application/json;charset=utf-16le")).isEqualTo(Thing.named("代"));
        assertThat(read(marked, "application/json;charset=utf-16")).isEqualTo(Thing.named("代"));
    }

    static Stream<Arguments> unreadable() {
        byte[] latin1 = bytes("é", "ISO-8859-1");
        byte[] gbk = bytes("代码", "GBK");
        byte[] utf16 = bytes("代", "UTF-16BE");
        return Stream.of(
                arguments("no charset", gbk, "application/json", Reason.BAD_UTF8),
                arguments("an empty charset", gbk, "application/json;charset=", Reason.BAD_UTF8),
                arguments("UTF-8", latin1, "application/json;charset=utf-8", Reason.BAD_UTF8),
                arguments("ASCII", latin1, "application/json;charset=us-ascii", Reason.BAD_UTF8),
                arguments("one that nobody knows", gbk, "application/json;charset=no-such-charset", Reason.ENCODING),
                arguments("one that cannot be a name", gbk, "application/json;charset=?", Reason.ENCODING),
                arguments("another than it is in", latin1, "application/json;charset=GBK", Reason.ENCODING),
                arguments("UTF-16 without a charset", utf16, "application/json", Reason.ENCODING),
                arguments("UTF-16 as UTF-8", utf16, "application/json;charset=utf-8", Reason.ENCODING),
                arguments(
                        "half a character of UTF-16",
                        new byte[] {'{', 0, (byte) 0x80},
                        "charset=utf-16",
                        Reason.ENCODING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    @Tag("row:C7")
    @Tag("row:C8")
    void c7_c8_what_no_declaration_explains_is_refused(String what, byte[] body, String type, Reason reason) {
        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> read(body, type));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.pointer()).isNull();
    }

    @Test
    @Tag("row:C7")
    void c7_what_is_decoded_is_read_as_strictly_as_utf_8() {
        String type = "application/json;charset=GBK";
        byte[] twice = "{\"name\":\"代\",\"name\":\"码\"}".getBytes(Charset.forName("GBK"));
        byte[] trailing = "{\"name\":\"代\"}}".getBytes(Charset.forName("GBK"));

        assertThat(catchThrowableOfType(BadResponse.class, () -> read(twice, type))
                        .reason())
                .isEqualTo(Reason.DUPLICATE_KEY);
        assertThat(catchThrowableOfType(BadResponse.class, () -> read(trailing, type))
                        .reason())
                .isEqualTo(Reason.TRAILING);
    }

    @Test
    @Tag("row:C8")
    @Tag("row:D27")
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
        JsonNode json = SampleResponses.answer(400, body).json();
        assertThat(json.path("code").asText()).isEqualTo("Known");
        return json.path("text").asText();
    }

    @Test
    @Tag("row:C18")
    void c18_what_is_too_large_outside_of_any_field_names_none() {
        ReceivedResponse answer = SampleResponses.answer(200, "1".repeat(65));

        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> SampleResponses.read(answer, Thing.class));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.pointer()).isNull();
    }
}
