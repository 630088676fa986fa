package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.contract.specimen.WebhookSpecimens;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.port.GitHost;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract tests of the numbered clauses in the Javadoc of {@link io.github.forgeport.port.Webhooks}. */
interface WebhooksClauses extends Clauses {

    /** The names of fields in which a host may supply the secret of a webhook. */
    List<String> SECRETS = List.of("secret", "secretToken", "secret_token", "token", "password");

    @Test
    default void w1_a_webhook_is_listed_without_its_secret() {
        run(WebhookSpecimens.WEBHOOKS, shapes -> {
            JsonNode body = JsonFields.parse(shapes.body());
            addSecrets(body);
            fixture().respondWith(CorrectResponses.ok(body.toString()));

            List<?> listed = (List<?>) Specimen.value(fixture().call(shapes));

            assertThat(listed).hasSameSizeAs((List<?>) shapes.expected()).allSatisfy(webhook -> {
                for (EntityPart<Object> part : HostFixture.parts(webhook)) {
                    assertThat(texts(part.in(webhook).orElse("")))
                            .as(part.name())
                            .doesNotContain(HostFixture.CANARY);
                }
                assertThat(webhook.toString()).doesNotContain(HostFixture.CANARY);
            });
        });
    }

    @Test
    default void w2_a_created_webhook_is_listed() {
        run(WebhookSpecimens.CREATE_WEBHOOK, shapes -> {
            fixture().assertReturnsEverything(shapes);
            assertThat(fixture().sentTexts())
                    .contains(shapes.asked().value().url().orElseThrow().toString());

            run(WebhookSpecimens.WEBHOOKS, fixture()::assertReturnsEverything);
        });
    }

    @Test
    default void w3_a_deleted_webhook_is_not_listed_and_one_that_a_lost_deletion_removed_is_no_failure() {
        run(WebhookSpecimens.DELETE_WEBHOOK, shapes -> {
            fixture().assertDeletes(shapes, WebhookSpecimens.WEBHOOKS);

            if (fixture().vendor().isRepeatable(shapes.specimen().operation()) && shapes.tellsAbsence()) {
                try (GitHost session = fixture().connectWithRetries()) {
                    fixture().respondWith(shapes.absentResponse());
                    fixture().server().nextRequest(Script.of(Steps.reset()));

                    assertThatCode(() -> shapes.call(session)).doesNotThrowAnyException();
                }
            }
        });
    }

    /** Returns a part as a text; attributes include their values. */
    private static String texts(Object part) {
        return part instanceof Attributes attributes
                ? attributes.keys().stream().map(attributes::get).toList().toString()
                : part.toString();
    }

    /** Sets a secret in each object, in all fields that could hold it. */
    private static void addSecrets(JsonNode json) {
        json.forEach(WebhooksClauses::addSecrets);
        if (json instanceof ObjectNode object) {
            SECRETS.forEach(name -> object.put(name, HostFixture.CANARY));
        }
    }
}
