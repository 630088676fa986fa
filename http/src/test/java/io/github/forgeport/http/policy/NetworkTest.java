package io.github.forgeport.http.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Method;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final Network DEFAULTS = Network.DEFAULTS;
    private static final ProxyServer PROXY = ProxyServer.of("proxy.example", 3128);

    @Test
    void the_defaults_are_the_jvms_proxy_and_authorities_and_tls_only() {
        assertThat(DEFAULTS.proxy()).isEmpty();
        assertThat(DEFAULTS.tls()).isEmpty();
        assertThat(DEFAULTS.plainHttpAllowed()).isFalse();
        assertThat(DEFAULTS.allowedAddresses()).isEmpty();
    }

    @Test
    @Tag("row:H42")
    void h42_each_with_changes_one_part_of_a_copy() throws Exception {
        SSLContext tls = SSLContext.getDefault();
        InetAddress address = InetAddress.getByName("169.254.1.1");

        Network all = DEFAULTS.withProxy(PROXY)
                .withTls(tls)
                .withAllowedAddresses(Set.of(address))
                .withPlainHttpAllowed();
        Network again = DEFAULTS.withPlainHttpAllowed()
                .withAllowedAddresses(Set.of(address))
                .withTls(tls)
                .withProxy(PROXY);

        for (Network network : List.of(all, again)) {
            assertThat(network.proxy()).containsSame(PROXY);
            assertThat(network.tls()).containsSame(tls);
            assertThat(network.plainHttpAllowed()).isTrue();
            assertThat(network.allowedAddresses()).containsExactly(address);
        }
        assertThat(Network.DEFAULTS.proxy()).isEmpty();
        assertThat(Network.DEFAULTS.plainHttpAllowed()).isFalse();
    }

    @Test
    @Tag("row:H42")
    void h42_the_addresses_are_copied() throws Exception {
        List<InetAddress> given = new ArrayList<>(List.of(InetAddress.getByName("169.254.1.1")));
        Network network = DEFAULTS.withAllowedAddresses(given);

        given.clear();

        assertThat(network.allowedAddresses()).hasSize(1).isUnmodifiable();
    }

    @Test
    @Tag("row:H38")
    void h38_there_is_no_switch_that_trusts_everybody() {
        assertThat(Arrays.stream(Network.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == Network.class)
                        .map(Method::getName))
                .containsExactlyInAnyOrder(
                        "withProxy",
                        "withTls",
                        "withPlainHttpAllowed",
                        "withAllowedAddresses",
                        "proxy",
                        "tls",
                        "plainHttpAllowed",
                        "allowedAddresses",
                        "toString");
    }

    @Test
    void it_prints_what_is_risky_and_no_more() {
        assertThat(DEFAULTS).hasToString("Network[proxy null, plain HTTP refused]");
        assertThat(DEFAULTS.withProxy(PROXY).withPlainHttpAllowed())
                .hasToString("Network[proxy proxy.example:3128, plain HTTP allowed]");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withProxy(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withTls(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withAllowedAddresses(null));
        assertThatNullPointerException()
                .isThrownBy(() -> DEFAULTS.withAllowedAddresses(Arrays.asList((InetAddress) null)));
    }
}
