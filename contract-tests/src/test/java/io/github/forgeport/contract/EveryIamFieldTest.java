package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.adapter.servicestage.identity.DirectIamClient;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each needed field of the identity service's responses is read, as in {@code EveryFieldTest}, and no other is
 * required.
 */
class EveryIamFieldTest {

    private static final String TOKEN = "servicestage-iam/create-token";
    private static final String PROJECTS = "servicestage-iam/list-projects";
    private static final String WRONG_PASSWORD = "servicestage-iam/wrong-password";

    private static final Map<String, Set<String>> READ = Map.of(
            TOKEN, Set.of("/token", "/token/issued_at", "/token/expires_at", "/token/project", "/token/project/id"),
            PROJECTS, Set.of("/projects", "/projects/0/id", "/projects/0/name"));

    private static final Map<String, Function<DirectIamClient, Object>> CALLS = Map.of(
            TOKEN, EveryIamFieldTest::signIn, PROJECTS, iam -> iam.project(SandboxAccounts.SERVICESTAGE_PROJECT_NAME));

    @AutoClose
    private final FaultServer server = FaultServer.start();

    static Stream<PayloadField> fields() {
        return READ.keySet().stream()
                .sorted()
                .flatMap(name -> PayloadField.of(name, PinnedPayload.named(name).body()));
    }

    static Stream<PayloadField> fieldsThatAreRead() {
        return fields().filter(field -> READ.get(field.answer()).contains(field.pointer()));
    }

    static Stream<PayloadField> fieldsThatAreNot() {
        return fields().filter(field -> !READ.get(field.answer()).contains(field.pointer()));
    }

    @ParameterizedTest
    @MethodSource("fieldsThatAreRead")
    void renaming_a_field_changes_the_value_or_fails_naming_it(PayloadField field) {
        field.assertMissed(body -> read(field, body));
    }

    @ParameterizedTest
    @MethodSource("fieldsThatAreRead")
    void another_type_fails_naming_the_field(PayloadField field) {
        field.assertTyped(body -> read(field, body), pointer -> false);
    }

    @ParameterizedTest
    @MethodSource("fieldsThatAreNot")
    void a_field_that_nobody_reads_is_not_missed(PayloadField field) {
        Object without = read(field, field.renamed());

        assertThat(without).isEqualTo(read(field, field.documented()));
    }

    @Test
    void the_code_of_an_error_is_read_and_nothing_else_of_it() {
        JsonNode documented = PinnedPayload.named(WRONG_PASSWORD).body();

        for (String pointer : JsonFields.pointersOf(documented)) {
            boolean isRead = Set.of("/error", "/error/code").contains(pointer);
            GitHostException failure = refusal(JsonFields.renamed(documented, pointer));
            assertThat(failure.call().vendorCode().isPresent()).as(pointer).isEqualTo(!isRead);
        }
    }

    private GitHostException refusal(JsonNode body) {
        try (DirectIamClient iam = connect(WRONG_PASSWORD, body)) {
            return catchThrowableOfType(GitHostException.Unauthenticated.class, () -> signIn(iam));
        }
    }

    private Object read(PayloadField field, JsonNode body) {
        try (DirectIamClient iam = connect(field.answer(), body)) {
            return CALLS.get(field.answer()).apply(iam);
        }
    }

    private DirectIamClient connect(String payload, JsonNode body) {
        server.answering(request -> VendorUnderTest.answer(payload).body(Content.of(body.toString())));
        return new DirectIamClient(server.url(), TestPolicy.PATIENT);
    }

    private static Object signIn(DirectIamClient iam) {
        return iam.signIn(
                SandboxAccounts.IAM_DOMAIN,
                SandboxAccounts.IAM_USER,
                Secret.of(SandboxAccounts.IAM_PASSWORD),
                SandboxAccounts.SERVICESTAGE_PROJECT);
    }
}
