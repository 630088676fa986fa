package io.github.forgeport.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.callback.CallersCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialPairTest {

    private static final String CANARY = "fake-canary";
    private static final CredentialSource<Secret> FIXED = CredentialSource.of(Secret.of(CANARY));

    /** A credential source with fixed results of {@code mayBlock} and {@code refused}. */
    private record Told(boolean mayBlock, boolean another, List<String> heard) implements CredentialSource<String> {

        @Override
        public String get() {
            return CANARY;
        }

        @Override
        public boolean refused(String credential) {
            heard.add(credential);
            return another;
        }
    }

    @Test
    void two_that_never_change_are_one_that_never_changes() {
        CredentialSource<CredentialPair<Secret, Secret>> pairs = CredentialPair.from(FIXED, FIXED);

        assertThat(pairs.mayBlock()).isFalse();
        assertThat(pairs.get()).isSameAs(pairs.get());
        assertThat(pairs.refused(pairs.get())).isFalse();
    }

    @Test
    void each_is_asked_for_every_pair() {
        AtomicInteger asked = new AtomicInteger();
        Supplier<String> counting = () -> "fake-" + asked.incrementAndGet();

        CredentialSource<CredentialPair<String, Secret>> first = CredentialPair.from(counting, FIXED);
        CredentialSource<CredentialPair<Secret, String>> second = CredentialPair.from(FIXED, counting);

        assertThat(List.of(first.get().first(), first.get().first())).containsExactly("fake-1", "fake-2");
        assertThat(List.of(second.get().second(), second.get().second())).containsExactly("fake-3", "fake-4");
        assertThat(first.mayBlock()).isTrue();
        assertThat(second.mayBlock()).isTrue();
    }

    @ParameterizedTest(name = "{0} or {1}: {2}")
    @CsvSource({"false, false, false", "true, false, true", "false, true, true", "true, true, true"})
    void one_of_them_makes_it_block_and_one_that_may_be_had_anew_is_another_pair(
            boolean first, boolean second, boolean pair) {
        List<String> heard = new ArrayList<>();
        CredentialSource<CredentialPair<String, String>> pairs =
                CredentialPair.from(new Told(first, first, heard), new Told(second, second, heard));

        assertThat(pairs.mayBlock()).isEqualTo(pair);
        assertThat(pairs.refused(pairs.get())).isEqualTo(pair);
        assertThat(heard).as("both hear of it").hasSize(2);
    }

    @Test
    void what_gives_nothing_or_fails_is_told_as_any_source() {
        assertThatExceptionOfType(CallersCode.Fault.class)
                .isThrownBy(() -> CredentialPair.from(FIXED, () -> null).get())
                .withMessage("gave nothing");
        assertThatExceptionOfType(CallersCode.Fault.class)
                .isThrownBy(() -> CredentialPair.from(
                                () -> {
                                    throw new IllegalStateException(CANARY);
                                },
                                FIXED)
                        .get())
                .withMessage("ended as java.lang.IllegalStateException");
    }

    @Test
    void nothing_shows_a_credential() {
        assertThat(new CredentialPair<>(CANARY, CANARY)).hasToString("CredentialPair[***]");
        assertThat(CredentialPair.from(() -> CANARY, FIXED).toString()).doesNotContain(CANARY);
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> CredentialPair.from(FIXED, null));
        assertThatNullPointerException().isThrownBy(() -> CredentialPair.from(null, FIXED));
        assertThatNullPointerException().isThrownBy(() -> new CredentialPair<>(CANARY, null));
    }
}
