package io.github.forgeport.sandbox;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static io.github.forgeport.sandbox.PayloadAssertions.assertPinnedButForIds;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPayloadTest {

    /** The time at which the documented token was issued, so that the sandbox returns the documented times. */
    private static final Instant ISSUED = Instant.parse("2020-01-03T09:05:22.701Z");

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(Clock.fixed(ISSUED, ZoneOffset.UTC));

    @RegisterExtension
    static final WireMockExtension WIRE_MOCK = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").usingFilesUnderClasspath("forgeport-stubs"))
            .build();

    static List<ProbeRequest> probes() {
        return ProbeRequest.all();
    }

    @ParameterizedTest
    @MethodSource("probes")
    void the_sandbox_answers(ProbeRequest probe) {
        if (probe.method().equals("GET")) {
            assertPinned(probe.sendTo(SANDBOX), probe.payload());
            return;
        }
        try (Sandbox own = Sandbox.start(Clock.fixed(ISSUED, ZoneOffset.UTC))) {
            assertPinnedButForIds(probe.sendTo(own), probe.payload());
        }
    }

    @ParameterizedTest
    @MethodSource("probes")
    void the_stubs_answer_the_same_from_wiremock(ProbeRequest probe) {
        assertPinned(probe.sendTo(URI.create(WIRE_MOCK.baseUrl())), probe.payload());
    }

    static List<ProbeRequest> signed() {
        return ProbeRequest.ofStubsAlone();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    void the_stubs_tell_who_signs_what_they_know(ProbeRequest probe) {
        assertPinned(probe.sendTo(URI.create(WIRE_MOCK.baseUrl())), probe.payload());
    }

    @Test
    void every_payload_is_the_answer_to_something() {
        assertThat(Stream.concat(ProbeRequest.all().stream(), ProbeRequest.ofStubsAlone().stream())
                        .map(ProbeRequest::payload)
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(PinnedPayload.names());
    }
}
