package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.contract.specimen.CommitSpecimens;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.contract.specimen.WriteSpecimen;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation.Kind;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The operations that a session of each vendor refuses to send, beside the kit's clause h10: raw calls, and deletions
 * in a commit.
 */
class GuardedWritesTest {

    private static final Secret TOKEN = Secret.of("fake-token");

    private static final Map<Kind, String> SWITCHES =
            Map.of(Kind.READ, "withReadOnly()", Kind.WRITE, "HttpPolicy.withDestructiveAllowed()");

    @AutoClose
    private final FaultServer server = FaultServer.start();

    @BeforeEach
    void answerEverything() {
        server.answering(request -> CorrectResponses.ok("{}"));
    }

    static Stream<Arguments> sessions() {
        return Vendors.ALL.stream()
                .flatMap(vendor -> SWITCHES.keySet().stream().map(most -> Arguments.of(vendor, most)));
    }

    private GitHost open(VendorUnderTest vendor, Kind most) {
        return vendor.connectAllowing(most, server.url(), TOKEN);
    }

    private void assertRejected(ThrowingCallable call, Kind most) {
        Rejected refusal = catchThrowableOfType(Rejected.class, call);

        assertThat(refusal).isNotNull().hasMessageContaining(SWITCHES.get(most));
        assertThat(refusal.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, at most {1}")
    @MethodSource("sessions")
    void a_refused_write_names_the_switch(VendorUnderTest vendor, Kind most) {
        try (GitHost session = open(vendor, most)) {
            for (WriteSpecimen<?> write : Specimens.WRITES) {
                if (vendor.can(write.operation()) && write.operation().kind().compareTo(most) > 0) {
                    vendor.shapes().stream()
                            .filter(shapes -> shapes.specimen() == write)
                            .forEach(shapes -> assertRejected(() -> shapes.call(session), most));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, at most {1}")
    @MethodSource("sessions")
    void a_raw_call_that_may_write_counts_as_one_that_destroys(VendorUnderTest vendor, Kind most) {
        try (GitHost session = open(vendor, most)) {
            for (Repetition writing : List.of(Repetition.ONCE, Repetition.REPEATABLE)) {
                assertRejected(() -> raw(session, writing), most);
            }

            assertThat(raw(session, Repetition.READ).status()).isEqualTo(200);
        }
    }

    /** Sends a raw call by the session's own method {@code raw}, which at some vendors also takes an operation's name. */
    private static RawResponse raw(GitHost session, Repetition repetition) {
        RawRequest request =
                RawRequest.builder(repetition, "POST", "/repository").json("{}").build();
        Method raw = ReflectionSupport.findMethods(
                        session.getClass(), method -> method.getName().equals("raw"), HierarchyTraversalMode.TOP_DOWN)
                .get(0);
        Object[] arguments =
                raw.getParameterCount() == 1 ? new Object[] {request} : new Object[] {"CreateRepository", request};
        return (RawResponse) ReflectionSupport.invokeMethod(raw, session, arguments);
    }

    /** Checks that a commit with a deletion is refused before sending, as unsupported where the host has none. */
    @ParameterizedTest(name = "{0}, at most {1}")
    @MethodSource("sessions")
    void a_deletion_inside_a_commit_is_one(VendorUnderTest vendor, Kind most) {
        FilePath path = new FilePath("fire.txt");
        List<FileChange> changes = List.of(
                new FileChange.Create(FileContent.ofText(new FilePath("water.txt"), "cold\n")),
                new FileChange.Delete(path));
        try (GitHost session = open(vendor, most)) {
            assertThatThrownBy(() -> session.fileContents()
                            .commit(
                                    CommitSpecimens.COMMIT.existing().repository(),
                                    new BranchName("main"),
                                    changes,
                                    new CommitMessage("Quench")))
                    .isInstanceOfAny(Rejected.class, Unsupported.class)
                    .satisfies(refusal -> assertThat(
                                    ((GitHostException) refusal).call().effect())
                            .isEqualTo(Effect.NOT_SENT));
        }
        assertThat(server.requests()).isEmpty();
    }
}
