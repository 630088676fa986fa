package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.contract.specimen.AuthorizationSpecimens;
import io.github.forgeport.contract.specimen.WebhookSpecimens;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * D30 and H45: a secret in the body of a request appears in nothing that can be read afterwards, even if the host
 * repeats it.
 */
class SentSecretsTest {

    private static final List<String> SECRETS = Stream.concat(
                    AuthorizationSpecimens.SECRETS.stream(), Stream.of("fake-webhook-secret"))
            .toList();

    static Stream<Subject> sending() {
        return Stream.concat(AuthorizationSpecimens.CREATIONS.stream(), Stream.of(WebhookSpecimens.CREATE_WEBHOOK))
                .flatMap(write -> Vendors.ALL.stream()
                        .filter(vendor -> vendor.can(write.operation()))
                        .map(vendor -> Subjects.of(vendor, write)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sending")
    @Tag("row:D30")
    @Tag("row:H45")
    void d30_a_secret_that_is_sent_is_shown_by_nothing_though_the_host_repeats_it(Subject subject) throws IOException {
        try (RowFixture fixture = new RowFixture(subject)) {
            play(fixture);
            List<String> sent =
                    SECRETS.stream().filter(fixture.server()::hasReceived).toList();
            assertThat(sent).isNotEmpty();

            for (String secret : sent) {
                assertThat(play(fixture.answering(repeating(400, secret)))).contains("code ***");
                play(fixture.answering(repeating(200, secret)));
                for (String address : List.of(secret, "https://" + secret + "@github.com")) {
                    String body = UnreadableAddressesTest.withAddresses(subject.goodBody(), address);
                    play(fixture.answering(CorrectResponses.ok(body)));
                }
            }
        }
    }

    private static ScriptedResponse repeating(int status, String secret) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("success", false)
                .put(secret, secret)
                .put("url", secret);
        EchoRows.with(VendorUnderTest::codeFields, secret, body);
        EchoRows.with(VendorUnderTest::requestIdFields, secret, body);
        EchoRows.with(VendorUnderTest::textFields, secret, body);
        return CorrectResponses.status(status, body.toString());
    }

    /** Makes the call, and returns all readable texts of it after asserting that they contain no secret. */
    private static String play(RowFixture fixture) {
        try (Subject.Session session = fixture.open()) {
            ActualOutcome outcome = ActualOutcome.of(session);
            EventRecorder events = fixture.events();
            String read = VisibleTexts.of(outcome.failure()) + outcome.value() + events.calls() + events.attempts();
            for (UnreadablePart part : events.unreadable()) {
                read += part + part.reveal();
            }
            assertThat(read).doesNotContain(SECRETS);
            return read;
        }
    }
}
