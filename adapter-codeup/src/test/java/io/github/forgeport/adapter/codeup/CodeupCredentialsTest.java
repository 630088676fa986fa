package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.Secret;
import io.github.forgeport.port.GitHostException.Effect;
import io.github.forgeport.port.GitHostException.Unauthenticated;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeupCredentialsTest extends CodeupFixture {

    static Stream<Named<Supplier<Secret>>> failing() {
        return Stream.of(
                named("throws", () -> {
                    throw new IllegalStateException("vault says " + TOKEN);
                }),
                named("gives null", () -> null));
    }

    @Test
    void a_supplier_is_asked_for_every_call() {
        answer(Document.getRepository());
        int[] asked = {0};
        Supplier<Secret> supplier = () -> Secret.of("fake-" + ++asked[0]);

        try (CodeupGitHost host = connect(CodeupCredentials.accessToken(supplier))) {
            host.repositories().get(PATH);
            host.repositories().get(PATH);
        }

        assertThat(received())
                .extracting(request -> request.queryParameter("accessToken").firstValue())
                .containsExactly("fake-1", "fake-2");
    }

    @Test
    void a_token_arrives_exactly_as_it_was_given() {
        answer(Document.getRepository());
        String token = "a/b+c=d&organizationId=x 密";

        try (CodeupGitHost host = connect(CodeupCredentials.accessToken(Secret.of(token)))) {
            host.repositories().get(PATH);
        }

        assertThat(received().get(0).queryParameter("accessToken").values()).containsExactly(token);
        assertThat(received().get(0).queryParameter("organizationId").values()).containsExactly(ORGANIZATION);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_supplier_that_fails_is_said_without_its_text_and_nothing_is_sent(Supplier<Secret> supplier) {
        try (CodeupGitHost host = connect(CodeupCredentials.accessToken(supplier))) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> host.repositories().get(PATH));

            assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.SUPPLIER);
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
            assertThat(failure).hasNoCause();
            assertThat(failure.getMessage()).doesNotContain(TOKEN);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void it_prints_no_token() {
        assertThat(CodeupCredentials.accessToken(Secret.of(TOKEN)).toString()).doesNotContain(TOKEN);
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> CodeupCredentials.accessToken((Secret) null));
        assertThatNullPointerException().isThrownBy(() -> CodeupCredentials.accessToken((Supplier<Secret>) null));
    }
}
