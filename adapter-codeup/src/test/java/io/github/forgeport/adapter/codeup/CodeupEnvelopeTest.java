package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a response is an error is told by its field {@code success} and its HTTP status, not by a code beside them. */
class CodeupEnvelopeTest extends CodeupFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"SYSTEM_UNKNOWN_ERROR\"",
                "\"SYSTEM_NOT_FOUND_ERROR\"",
                "\"Forbidden.AccessDenied\"",
                "\"Throttling\"",
                "\"401\"",
                "401",
                "\"success\"",
                "\"\""
            })
    @Tag("row:D24")
    void success_with_any_error_code_is_a_success(String code) {
        answer(Document.getRepository().with("/errorCode", code));

        assertThat(get().path()).isEqualTo(PATH);
    }

    @Test
    @Tag("row:D25")
    void a_missing_success_with_the_payload_is_a_success() {
        answer(Document.getRepository().without("/success"));

        assertThat(get().path()).isEqualTo(PATH);
    }

    @Test
    @Tag("row:D25")
    void a_missing_success_with_only_an_error_code_is_a_refusal() {
        answer(200, "{\"errorCode\":\"SYSTEM_NOT_FOUND_ERROR\",\"requestId\":\"r-1\"}");

        NotFound failure = failure(NotFound.class);

        assertThat(failure.call().vendorCode()).contains("SYSTEM_NOT_FOUND_ERROR");
        assertThat(failure.call().requestId()).contains("r-1");
        assertThat(failure.call().status()).hasValue(200);
        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
    }

    @Test
    void a_missing_success_with_nothing_else_lacks_the_payload() {
        answer(200, "{}");
        assertViolation(Reason.MISSING_FIELD, "/repository");

        answer(200, "{\"requestId\":\"r-1\",\"errorMessage\":\"no\"}");
        assertViolation(Reason.MISSING_FIELD, "/repository");

        answer(200, "{\"requestId\":\"r-1\",\"errorCode\":\"\"}");
        assertViolation(Reason.MISSING_FIELD, "/repository");
    }

    @Test
    void success_without_the_payload_lacks_it_even_beside_an_error_code() {
        answer(200, "{\"success\":true,\"errorCode\":\"SYSTEM_NOT_FOUND_ERROR\"}");

        assertViolation(Reason.MISSING_FIELD, "/repository");
    }

    @Test
    @Tag("row:D23")
    void no_success_with_a_code_is_a_refusal_by_that_code() {
        answer(Document.getRepository().with("/success", "false").with("/errorCode", "\"SYSTEM_NOT_FOUND_ERROR\""));

        assertThat(failure(NotFound.class).call().requestId()).contains("37294673-00CA-5B8B-914F-A8B35511E90A");
        assertThat(codeup.repositories().find(PATH)).isEmpty();
    }

    @Test
    @Tag("row:D23")
    void no_success_with_an_unknown_code_is_rejected() {
        answer(Document.getRepository().with("/success", "false"));

        assertThat(failure(Rejected.class).call().vendorCode()).contains("SYSTEM_UNKNOWN_ERROR");
    }

    @Test
    void no_success_without_a_code_is_rejected() {
        answer(200, "{\"success\":false}");
        assertThat(failure(Rejected.class).call().vendorCode()).isEmpty();

        answer(200, "{\"success\":false,\"errorCode\":null}");
        assertThat(failure(Rejected.class).call().vendorCode()).isEmpty();
    }

    @Test
    void no_success_with_a_number_for_a_code_is_rejected_with_that_code() {
        answer(200, "{\"success\":false,\"errorCode\":404}");

        assertThat(failure(Rejected.class).call().vendorCode()).contains("404");
    }

    @Test
    @Tag("row:D25")
    void success_as_text_is_of_the_wrong_type() {
        answer(Document.getRepository().with("/success", "\"true\""));

        assertViolation(Reason.WRONG_TYPE, "/success");
    }

    @Test
    void success_beside_a_status_of_a_refusal_is_a_refusal() {
        answer(403, Document.getRepository().toString());

        assertThat(failure(GitHostException.class)).isInstanceOf(GitHostException.Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"success\":\"true\"}', done",
        "'{\"success\":\"TRUE\",\"errorCode\":\"x\"}', done",
        "'{\"result\":{}}', done",
        "'{\"success\":\"false\",\"result\":{}}', Rejected",
        "'{\"success\":\"maybe\"}', Rejected",
        "'{\"errorCode\":\"x\"}', Rejected",
        "'{}', ProtocolViolation"
    })
    void a_deletion_is_done_if_the_text_says_so_or_nothing_speaks_against_it(String answer, String outcome) {
        codeup.ids().put(PATH, "100");
        answer(200, answer);

        Throwable failure = catchThrowable(() -> codeup.branches().delete(PATH, new BranchName("main")));

        assertThat(failure == null ? "done" : failure.getClass().getSimpleName())
                .isEqualTo(outcome);
    }
}
