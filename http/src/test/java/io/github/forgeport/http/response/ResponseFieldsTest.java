package io.github.forgeport.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseFieldsTest {

    @Test
    void what_is_there_is_sure() {
        assertThat(ResponseFields.present("/id", "100")).isEqualTo("100");
        assertThat(ResponseFields.present("/id", "100", RepositoryId::new)).isEqualTo(new RepositoryId("100"));
    }

    @Test
    void what_is_null_is_a_missing_field() {
        BadResponse plain = catchThrowableOfType(BadResponse.class, () -> ResponseFields.present("/repository", null));
        BadResponse parsed = catchThrowableOfType(
                BadResponse.class, () -> ResponseFields.present("/repository/id", null, RepositoryId::new));

        assertThat(plain.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(plain.pointer()).isEqualTo("/repository");
        assertThat(parsed.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(parsed.pointer()).isEqualTo("/repository/id");
    }

    @Test
    void what_our_value_refuses_is_a_bad_text_and_not_shown() {
        BadResponse refusal = catchThrowableOfType(
                BadResponse.class, () -> ResponseFields.present("/id", "canary\r\n", RepositoryId::new));

        assertThat(refusal.reason()).isEqualTo(Reason.BAD_TEXT);
        assertThat(refusal.pointer()).isEqualTo("/id");
        assertThat(refusal).hasNoCause();
        assertThat(refusal.getMessage()).doesNotContain("canary");
    }

    @Test
    void what_fails_within_a_field_is_named_from_the_response_on() {
        LenientFields lenient = LenientFields.reportingTo(part -> {});

        BadResponse missing = catchThrowableOfType(
                BadResponse.class, () -> ResponseFields.within("/result", null, lenient, (json, read) -> "never"));
        BadResponse refused = catchThrowableOfType(
                BadResponse.class,
                () -> ResponseFields.within(
                        "/result", "a b", lenient, (id, read) -> ResponseFields.present("/id", id, Long::valueOf)));
        String whole = ResponseFields.within("/result", "1", lenient, (id, read) -> id + (read == lenient));

        assertThat(missing.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(missing.pointer()).isEqualTo("/result");
        assertThat(refused.reason()).isEqualTo(Reason.BAD_TEXT);
        assertThat(refused.pointer()).isEqualTo("/result/id");
        assertThat(whole).isEqualTo("1true");
    }

    @Test
    void each_entry_of_a_list_is_mapped_in_its_order() {
        assertThat(ResponseFields.each("/ids", List.of("1", "2"), RepositoryId::new))
                .containsExactly(new RepositoryId("1"), new RepositoryId("2"));
    }

    @Test
    void an_entry_that_is_missing_is_named_by_its_place() {
        BadResponse missing = catchThrowableOfType(
                BadResponse.class, () -> ResponseFields.each("/ids", Arrays.asList("1", null), RepositoryId::new));

        assertThat(missing.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(missing.pointer()).isEqualTo("/ids/1");
    }
}
