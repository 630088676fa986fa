package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation.Kind;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The reported effect of a write whose preceding look-up, such as of an id, fails: the write itself was not sent. */
class LostLookUpTest {

    @AutoClose
    private final FaultServer server = FaultServer.start().answering(request -> CorrectResponses.ok("{}"));

    private final Map<Boolean, Set<Effect>> effects = new TreeMap<>();

    @Test
    void a_write_that_was_not_sent_says_so() {
        for (VendorUnderTest vendor : Vendors.ALL) {
            try (GitHost session = vendor.connectAllowing(Kind.DESTRUCTIVE, server.url(), Secret.of("fake-token"))) {
                vendor.shapes().stream()
                        .filter(shapes -> shapes.specimen().operation().kind() != Kind.READ)
                        .forEach(write -> addEffect(write, session));
            }
        }

        assertThat(effects).isEqualTo(Map.of(false, Set.of(Effect.NOT_SENT), true, Set.of(Effect.ACCEPTED)));
    }

    private void addEffect(ResponseShapes<?> write, GitHost session) {
        server.clearRecords();
        GitHostException failure = catchThrowableOfType(GitHostException.class, () -> write.call(session));
        if (failure != null) {
            boolean isSent = server.requests().stream()
                    .anyMatch(request -> !request.method().equals("GET"));
            effects.computeIfAbsent(isSent, first -> new TreeSet<>())
                    .add(failure.call().effect());
        }
    }
}
