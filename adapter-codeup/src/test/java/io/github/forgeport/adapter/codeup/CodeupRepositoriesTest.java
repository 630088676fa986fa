package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeupRepositoriesTest extends CodeupFixture {

    @BeforeEach
    void the_documented_answer() {
        answer(Document.getRepository());
    }

    private LoggedRequest only() {
        assertThat(received()).hasSize(1);
        return received().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "2835387", "9007199254740993", "9223372036854775807"})
    void an_id_is_asked_for_as_documented(String id) {
        answer(Document.getRepository().with("/repository/id", id));

        codeup.repositories().find(new RepositoryId(id));

        assertThat(only().getUrl())
                .isEqualTo(
                        "/repository/get?organizationId=" + ORGANIZATION + "&identity=" + id + "&accessToken=" + TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "组织/代码库, %E7%BB%84%E7%BB%87%2F%E4%BB%A3%E7%A0%81%E5%BA%93",
        "a/\uD83D\uDE80, a%2F%F0%9F%9A%80",
        "a%2Fb/c, a%252Fb%2Fc",
        "a/b?c#d&identity=1;e, a%2Fb%3Fc%23d%26identity%3D1%3Be",
        "a b/c+d, a%20b%2Fc%2Bd",
        "{x}/${y}%s, %7Bx%7D%2F%24%7By%7D%25s",
        "a/100, a%2F100"
    })
    @Tag("row:H9")
    void a_path_reaches_the_vendor_exactly_as_the_caller_wrote_it(String path, String encoded) {
        codeup.repositories().get(RepositoryPath.parse(path));

        assertThat(only().getUrl())
                .isEqualTo("/repository/get?organizationId=" + ORGANIZATION + "&identity=" + encoded + "&accessToken="
                        + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "012",
                "1e3",
                "１２",
                "12.0",
                "1 2",
                "0x10",
                "+1",
                "10000000000000000000",
                "test/test",
                "١٢",
                "test"
            })
    @Tag("row:H11")
    void an_id_that_is_no_number_of_the_vendors_is_rejected_and_not_sent(String id) {
        Rejected failure =
                catchThrowableOfType(Rejected.class, () -> codeup.repositories().find(new RepositoryId(id)));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageStartingWith("codeup: get repository by id: ");
        assertThat(received()).isEmpty();
    }

    @Test
    void an_id_of_19_digits_that_the_vendors_type_cannot_hold_is_rejected_and_not_sent() {
        assertThatThrownBy(() -> codeup.repositories().get(new RepositoryId("9223372036854775808")))
                .isInstanceOf(Rejected.class);
        assertThat(received()).isEmpty();
    }

    @Test
    @Tag("row:C30")
    void c30_another_repository_than_was_asked_for_by_id_is_a_mismatch() {
        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> codeup.repositories().find(new RepositoryId("101")));

        assertThat(failure.reason()).isEqualTo(ProtocolViolation.Reason.MISMATCH);
        assertThat(failure.pointer()).contains("/repository/id");
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
    }

    @Test
    @Tag("row:C30")
    void c30_a_path_is_not_compared_since_its_accepted_forms_are_not_established() {
        assertThat(codeup.repositories().get(RepositoryPath.parse("other/name")).path())
                .isEqualTo(PATH);
    }
}
