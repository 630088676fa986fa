package io.github.forgeport.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test's own stub takes precedence over the pinned ones. */
class StubPriorityTest {

    private static final int YOURS = 299;

    @RegisterExtension
    static final WireMockExtension WIRE_MOCK = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").usingFilesUnderClasspath("forgeport-stubs"))
            .build();

    static List<ProbeRequest> probes() {
        return Stream.concat(ProbeRequest.all().stream(), ProbeRequest.ofStubsAlone().stream())
                .toList();
    }

    private static void yours(MappingBuilder stub) {
        WIRE_MOCK.stubFor(stub.willReturn(aResponse().withStatus(YOURS)));
    }

    private static int status(ProbeRequest probe) {
        return probe.sendTo(URI.create(WIRE_MOCK.baseUrl())).statusCode();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void one_without_a_priority_comes_first(ProbeRequest probe) {
        yours(any(anyUrl()));

        assertThat(status(probe)).isEqualTo(YOURS);
    }

    /** The priorities make the order irrelevant in which the stubs were added. */
    @Test
    void the_pinned_ones_have_a_priority_behind_the_one_that_wiremock_gives() {
        assertThat(WIRE_MOCK.getStubMappings())
                .isNotEmpty()
                .allSatisfy(stub -> assertThat(stub.getPriority()).isBetween(11, 19));
    }

    @Test
    void one_of_your_own_changes_one_answer_and_no_other() {
        ProbeRequest known = CodeupProbes.all().get(0);
        yours(get(urlPathEqualTo("/v1/nothing")));

        assertPinned(known.sendTo(URI.create(WIRE_MOCK.baseUrl())), known.payload());
        assertThat(SandboxClient.send(URI.create(WIRE_MOCK.baseUrl()), "GET", "/v1/nothing")
                        .statusCode())
                .isEqualTo(YOURS);
    }

    @Test
    void one_of_priority_10_comes_before_them_and_one_of_20_behind() {
        ProbeRequest known = CodeupProbes.all().get(0);
        yours(any(anyUrl()).atPriority(20));
        assertPinned(known.sendTo(URI.create(WIRE_MOCK.baseUrl())), known.payload());

        yours(any(anyUrl()).atPriority(10));
        assertThat(status(known)).isEqualTo(YOURS);
    }
}
