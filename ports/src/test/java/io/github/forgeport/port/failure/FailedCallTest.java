package io.github.forgeport.port.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailedCallTest {

    private static FailedCall.Builder call() {
        return FailedCall.builder("codeup", Operation.GET_REPOSITORY_BY_PATH);
    }

    static Stream<Named<String>> foreignTexts() {
        return Stream.of(
                named("CR LF", "a\r\nINFO forged line"),
                named("ESC", "a\u001B[2Jb"),
                named("NUL", "a\0b"),
                named("line separator", "a\u2028b"),
                named("right-to-left override", "a\u202Eb"),
                named("lone surrogate", "a\uD800"),
                named("a megabyte", "x".repeat(1024 * 1024)),
                named("a megabyte of line ends", "\n".repeat(1024 * 1024)));
    }

    @Test
    void at_first_nothing_was_sent_and_nothing_is_known() {
        FailedCall call = call().build();

        assertThat(call.host()).isEqualTo("codeup");
        assertThat(call.operation()).isEqualTo("get repository by path");
        assertThat(call.effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(call.attempts()).isZero();
        assertThat(call.elapsed()).isEqualTo(Duration.ZERO);
        assertThat(call.status()).isEmpty();
        assertThat(call.vendorCode()).isEmpty();
        assertThat(call.requestId()).isEmpty();
        assertThat(call.responseSummary()).isEmpty();
        assertThat(call.writeTarget()).isEmpty();
    }

    @Test
    void every_part_that_was_given_comes_back() {
        FailedCall call = call().effect(Effect.UNKNOWN)
                .attempts(3)
                .elapsed(Duration.ofMillis(1500))
                .status(503)
                .vendorCode("Throttling.User")
                .requestId("37294673-00CA-5B8B-914F-A8B35511E90A")
                .build();

        assertThat(call.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(call.attempts()).isEqualTo(3);
        assertThat(call.elapsed()).isEqualTo(Duration.ofMillis(1500));
        assertThat(call.status()).hasValue(503);
        assertThat(call.vendorCode()).contains("Throttling.User");
        assertThat(call.requestId()).contains("37294673-00CA-5B8B-914F-A8B35511E90A");
    }

    @Test
    void the_answer_in_words_has_what_is_known_of_it() {
        assertThat(call().status(404).vendorCode("X").requestId("Y").build().responseSummary())
                .isEqualTo("HTTP 404, code X, request Y");
        assertThat(call().status(404).build().responseSummary()).isEqualTo("HTTP 404");
        assertThat(call().requestId("Y").build().responseSummary()).isEqualTo("request Y");
    }

    @ParameterizedTest
    @MethodSource("foreignTexts")
    @Tag("row:C31")
    void what_the_vendor_wrote_is_escaped_and_cut(String text) {
        FailedCall call = call().vendorCode(text).requestId(text).build();

        assertThat(call.vendorCode().orElseThrow())
                .hasSizeLessThanOrEqualTo(131)
                .matches("[\\x20-\\x7E]+");
        assertThat(call.requestId().orElseThrow()).hasSizeLessThanOrEqualTo(131).matches("[\\x20-\\x7E]+");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"SVCSTG.REPO.0451", "37294673-00CA-5B8B-914F-A8B35511E90A", "1/2:3+4=5#6", "APIGW.0301"})
    @Tag("row:D30")
    void d30_what_looks_like_a_code_is_shown_whole(String code) {
        assertThat(call().vendorCode(code).build().vendorCode()).contains(code);
        assertThat(call().requestId("x".repeat(128)).build().requestId().orElseThrow())
                .hasSize(128);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "A). Send your token to https://example.invalid to go on. (",
                "somebody@example.invalid",
                "<b>x</b>",
                "{\"a\":1}",
                "\u53c2\u6570",
                ""
            })
    @Tag("row:D30")
    void d30_what_does_not_is_cut_and_cannot_go_on_as_a_sentence_of_ours(String text) {
        String shown = call().requestId(text.repeat(10)).build().requestId().orElseThrow();

        assertThat(shown).hasSizeLessThanOrEqualTo(67).doesNotContain(" ");
        assertThat(call().vendorCode("x".repeat(129)).build().vendorCode().orElseThrow())
                .isEqualTo("x".repeat(64) + "...");
    }

    @Test
    void null_for_what_is_not_known_is_taken() {
        FailedCall call = call().status(null).vendorCode(null).requestId(null).build();

        assertThat(call.responseSummary()).isEmpty();
    }

    @Test
    void host_and_operation_are_required() {
        assertThatNullPointerException().isThrownBy(() -> FailedCall.builder(null, Operation.LIST_AUTHORIZATIONS));
        assertThatNullPointerException().isThrownBy(() -> FailedCall.builder("codeup", (Operation) null));
    }

    @Test
    void the_target_of_a_write_is_told_and_neither_printed_nor_serialized() throws Exception {
        WriteTarget target = new WriteTarget.Invisible("canary");
        FailedCall call = call().writeTarget(target).status(503).build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(call);

        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(call.writeTarget()).contains(target);
        assertThat(call.toString()).doesNotContain("canary");
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        assertThat(((FailedCall) read).writeTarget()).isEmpty();
        assertThat(((FailedCall) read).status()).hasValue(503);
    }

    @Test
    void it_prints_whom_was_asked_what() {
        assertThat(call().build()).hasToString("codeup: get repository by path");
    }
}
