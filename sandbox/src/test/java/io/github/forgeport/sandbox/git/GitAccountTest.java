package io.github.forgeport.sandbox.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GitAccountTest {

    @Test
    void an_account_shows_no_password_and_has_no_colon_in_its_user() {
        assertThat(new GitAccount("user", "fake-password").toString()).doesNotContain("fake-password");
        assertThatIllegalArgumentException().isThrownBy(() -> new GitAccount("a:b", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GitAccount("", "x"));
    }
}
