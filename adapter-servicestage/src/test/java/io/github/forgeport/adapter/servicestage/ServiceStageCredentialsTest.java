package io.github.forgeport.adapter.servicestage;

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

class ServiceStageCredentialsTest extends ServiceStageFixture {

    static Stream<Named<Supplier<Secret>>> failing() {
        return Stream.of(
                named("throws", () -> {
                    throw new IllegalStateException("vault says " + TOKEN);
                }),
                named("gives null", () -> null),
                named("would forge a header", () -> Secret.of(TOKEN + "\r\nX-Repo-Auth: other")),
                named("ends in a line end", () -> Secret.of(TOKEN + "\n")),
                named("is not ASCII", () -> Secret.of(TOKEN + "密")));
    }

    @Test
    void a_supplier_is_asked_for_every_call() {
        answer(Document.listAuthorizations());
        int[] asked = {0};
        Supplier<Secret> supplier = () -> Secret.of("fake-" + ++asked[0]);

        try (ServiceStageGitHost host = connect(ServiceStageCredentials.token(supplier))) {
            host.authorizations().orElseThrow().list();
            host.authorizations().orElseThrow().list();
        }

        assertThat(received())
                .extracting(request -> request.getHeader("X-Auth-Token"))
                .containsExactly("fake-1", "fake-2");
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_supplier_that_fails_is_said_without_its_text_and_nothing_is_sent(Supplier<Secret> supplier) {
        try (ServiceStageGitHost host = connect(ServiceStageCredentials.token(supplier))) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class,
                    () -> host.authorizations().orElseThrow().list());

            assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.SUPPLIER);
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
            assertThat(failure).hasNoCause();
            assertThat(failure.getMessage()).doesNotContain(TOKEN);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void it_prints_no_token() {
        assertThat(ServiceStageCredentials.token(Secret.of(TOKEN)).toString()).doesNotContain(TOKEN);
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> ServiceStageCredentials.token((Secret) null));
        assertThatNullPointerException().isThrownBy(() -> ServiceStageCredentials.token((Supplier<Secret>) null));
    }
}
