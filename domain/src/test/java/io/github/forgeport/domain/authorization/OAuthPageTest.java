package io.github.forgeport.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

class OAuthPageTest {

    private static final String ADDRESS = "https://github.com/login/oauth/authorize?client_id=1&state=canary#canary";

    @Test
    void it_gives_the_whole_address_and_prints_none_of_its_query() {
        OAuthPage page = new OAuthPage(WebAddress.parse(ADDRESS));

        assertThat(page.address().uri()).isEqualTo(URI.create(ADDRESS));
        assertThat(page.toString()).contains("github.com/login/oauth/authorize").doesNotContain("canary", "client_id");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> new OAuthPage(null)).withMessage("address");
    }
}
