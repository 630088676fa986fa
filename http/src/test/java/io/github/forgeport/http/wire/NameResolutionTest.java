package io.github.forgeport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.Lookups;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NameResolutionTest {

    private static final String CANARY = "fake-canary-of-the-resolver";

    private final ClosingSignal session = new ClosingSignal();
    private final Lookups<InetAddress[]> lookups =
            new Lookups<>("the resolver", new DaemonThreadFactory("forgeport-names"));

    @AfterEach
    void stop() {
        lookups.close();
    }

    private InetAddress[] resolve(String host, NameResolution.Resolver resolver) throws UnknownHostException {
        return new NameResolution(lookups, resolver).resolve(host, session, Deadline.in(Duration.ofSeconds(20)));
    }

    @Test
    void a_name_has_all_addresses_that_the_resolver_gives() throws Exception {
        InetAddress[] addresses = {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1")};

        assertThat(resolve("forge.example", name -> addresses)).containsExactly(addresses);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "b\u00FCcher.example, xn--bcher-kva.example",
        "BU\u0308CHER.example, xn--bcher-kva.example",
        "\u4EE3\u7801\u3002example, xn--mnq551h.example",
        "under_score.example, under_score.example",
        "Forge.example, Forge.example"
    })
    void a_name_beyond_ascii_such_as_a_proxys_is_looked_up_in_its_ascii_form(String host, String asked)
            throws Exception {
        InetAddress[] addresses = {InetAddress.getByName("127.0.0.1")};

        assertThat(resolve(host, name -> {
                    assertThat(name).isEqualTo(asked);
                    return addresses;
                }))
                .containsExactly(addresses);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "255.255.255.255, 255.255.255.255",
        "[::1], 0:0:0:0:0:0:0:1",
        "::1, 0:0:0:0:0:0:0:1",
        "[::ffff:10.0.0.1], 10.0.0.1"
    })
    void an_address_in_figures_is_its_own_and_no_resolver_is_asked(String literal, String address) throws Exception {
        InetAddress[] resolved = resolve(literal, name -> {
            throw new AssertionError(name);
        });

        assertThat(resolved).extracting(InetAddress::getHostAddress).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[fade", "fade:", "::1]", "[::g]"})
    void what_has_a_colon_and_is_no_address_is_unknown_and_no_resolver_is_asked(String host) {
        assertThatThrownBy(() -> resolve(host, name -> {
                    throw new AssertionError(name);
                }))
                .isInstanceOf(UnknownHostException.class);
    }

    /** The JDK itself would look these texts up. */
    @ParameterizedTest
    @ValueSource(strings = {"999.1.1.1", "1.2.3.4.5", "1.2.3", "fade", "[fade]", "dead.beef", "1.2.3.4.example"})
    void what_only_looks_like_an_address_is_looked_up(String host) throws Exception {
        InetAddress[] addresses = {InetAddress.getByName("127.0.0.1")};

        assertThat(resolve(host, name -> addresses)).isSameAs(addresses);
    }

    static Stream<Named<NameResolution.Resolver>> broken() {
        return Stream.of(
                named("throws a runtime exception", name -> {
                    throw new IllegalStateException(CANARY);
                }),
                named("throws an error", name -> {
                    throw new AssertionError(CANARY);
                }),
                named("has no permission", name -> {
                    throw new SecurityException(CANARY);
                }),
                named("throws a checked exception past the compiler", name -> sneaky(new Exception(CANARY))),
                named("throws a subclass of what is declared", name -> {
                    throw new UnknownHostException(CANARY) {};
                }));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> InetAddress[] sneaky(Exception thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_resolver_that_breaks_is_named_by_class_and_not_by_what_it_says(NameResolution.Resolver resolver) {
        assertThatThrownBy(() -> resolve("forge.example", resolver))
                .isExactlyInstanceOf(UnknownHostException.class)
                .hasMessageStartingWith("forge.example: the resolver ended as ")
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    @Test
    void a_name_that_the_resolver_does_not_know_is_told_by_its_name_alone() {
        assertThatThrownBy(() -> resolve("forge.example", name -> {
                    throw new UnknownHostException(CANARY);
                }))
                .isExactlyInstanceOf(UnknownHostException.class)
                .hasMessage("forge.example");
    }

    static Stream<Named<NameResolution.Resolver>> without() {
        return Stream.of(
                named("null", name -> null), named("none", name -> new InetAddress[0]), named("null among them", name ->
                        new InetAddress[] {InetAddress.getByName("127.0.0.1"), null}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("without")
    void no_address_is_an_unknown_name(NameResolution.Resolver resolver) {
        assertThatThrownBy(() -> resolve("forge.example", resolver))
                .isExactlyInstanceOf(UnknownHostException.class)
                .hasMessage("forge.example: the resolver gave no address");
    }

    @Test
    void a_fatal_error_of_the_resolver_passes_on() {
        OutOfMemoryError fatal = new OutOfMemoryError("fake");

        assertThatThrownBy(() -> resolve("forge.example", name -> {
                    throw fatal;
                }))
                .isSameAs(fatal);
    }
}
