package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeupGitHostTest extends CodeupFixture {

    @ParameterizedTest
    @CsvSource({
        "GET_REPOSITORY_BY_ID, SUPPORTED",
        "GET_REPOSITORY_BY_PATH, SUPPORTED",
        "LIST_AUTHORIZATIONS, UNSUPPORTED"
    })
    void it_says_what_it_can_do_with_the_vendors_page(Operation operation, Support support) {
        Capability capability = codeup.capabilities().of(operation);

        assertThat(capability.support()).isEqualTo(support);
        assertThat(capability.reason()).endsWith(".");
        assertThat(capability.vendorPage()).hasHost("help.aliyun.com");
    }

    @Test
    void it_has_a_name_and_no_authorizations() {
        assertThat(codeup.name()).isEqualTo("codeup");
        assertThat(codeup.authorizations()).isEmpty();
    }

    @Test
    void a_probe_has_nothing_to_ask() {
        assertThat(codeup.probed()).isSameAs(codeup);
        assertThat(received()).isEmpty();
    }

    @Test
    void connecting_sends_nothing() {
        assertThat(received()).isEmpty();
    }
}
