package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Http;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.port.GitHost;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pact cannot pin: that nothing is sent beside it, how the request line is written, and that one request is enough. */
class WhatIsSentTest {

    private static final Set<String> OF_ANY_CLIENT = Set.of("host", "user-agent");

    static Stream<Arguments> calls() {
        return Vendors.ALL.stream()
                .flatMap(vendor -> vendor.shapes().stream().map(shapes -> Arguments.of(vendor, shapes)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    void one_request_is_sent_with_the_line_and_headers_of_the_document(VendorUnderTest vendor, Shapes<?> shapes) {
        try (FaultServer server = FaultServer.start().answering(request -> Http.ok(shapes.body()));
                GitHost host = vendor.connect(server.url(), Secret.of("not-a-secret"))) {
            shapes.call(host);

            assertThat(server.requests()).singleElement().satisfies(sent -> {
                assertThat(lines(sent)).containsExactlyInAnyOrderElementsOf(vendor.sent(shapes.specimen()));
                assertThat(sent.headers("Host")).hasSize(1);
                assertThat(sent.headers("User-Agent")).hasSize(1);
                assertThat(sent.body()).isEmpty();
            });
        }
    }

    private static List<String> lines(ReceivedRequest sent) {
        return Stream.concat(
                        Stream.of(sent.method() + " " + sent.target()),
                        sent.headers().stream()
                                .filter(header -> !OF_ANY_CLIENT.contains(lower(header.name())))
                                .map(header -> lower(header.name()) + ": " + header.value()))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
