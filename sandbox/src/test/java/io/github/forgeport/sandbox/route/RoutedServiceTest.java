package io.github.forgeport.sandbox.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.stub.Stubs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutedServiceTest {

    private static final Stubs STUBS = Stubs.of("servicestage");
    private static final RoutedService SERVICE = new RoutedService(
            STUBS,
            new Routes(STUBS, "servicestage", "list-projects-of-unknown-namespace"),
            "servicestage/parameter-invalid");

    private static UndecodedRequest get(String path) {
        return new UndecodedRequest("GET", path, "", Map.of(), new byte[0]);
    }

    private static byte[] pinned(String payload) {
        return PinnedPayload.named("servicestage/" + payload).bytes();
    }

    @Test
    void a_request_that_meets_a_stub_gets_its_response() {
        DecodedRequest unsigned = DecodedRequest.of(get("/v1/0123456789abcdef0123456789abcdef/git/auths"))
                .orElseThrow();

        assertThat(SERVICE.respond(unsigned).body()).isEqualTo(pinned("wrong-token"));
    }

    @Test
    void one_that_meets_none_or_cannot_be_decoded_gets_that_for_unreadable_requests() {
        DecodedRequest elsewhere = DecodedRequest.of(get("/elsewhere")).orElseThrow();

        assertThat(STUBS.find(elsewhere)).isEmpty();
        assertThat(SERVICE.respond(elsewhere).body()).isEqualTo(pinned("parameter-invalid"));
        assertThat(SERVICE.respondToUnreadable(get("/%")).body()).isEqualTo(pinned("parameter-invalid"));
    }
}
