package io.github.forgeport.sandbox.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadFieldMappingTest {

    static List<String> payloads() {
        return PinnedPayload.all().stream()
                .filter(payload -> payload.entity().isPresent())
                .map(PinnedPayload::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void what_is_read_from_a_payload_is_written_as_it_was(String name) {
        PayloadFieldMapping fields = PayloadFieldMapping.of(name);
        List<Map<String, Object>> documented = fields.documented();

        JsonNode written =
                fields.isList() ? fields.bodyOf(documented, documented.size()) : fields.bodyOf(documented.get(0));

        assertThat(written).isEqualTo(PinnedPayload.named(name).body());
    }

    @Test
    void values_are_read_as_the_domain_writes_them() {
        Map<String, Object> repository =
                PayloadFieldMapping.of("codeup/get-repository").documented().get(0);

        assertThat(repository)
                .contains(
                        entry("id", "100"),
                        entry("visibility", "private"),
                        entry("archived", false),
                        entry("created", "2020-06-19T04:02:00.744Z"),
                        entry("attributes", Map.of("codeup.demo-project", false)));
    }

    @Test
    void values_are_written_in_the_type_and_format_of_the_documented_ones() {
        Map<String, Object> parts = new HashMap<>(
                Map.of("id", 7L, "visibility", "internal", "created", Instant.parse("2026-01-02T03:04:05Z")));
        parts.put("webUrl", Optional.empty());

        JsonNode entry = PayloadFieldMapping.of("codeup/list-repositories")
                .bodyOf(List.of(parts), 1)
                .at("/result/0");

        assertThat(entry.path("Id").intValue()).isEqualTo(7);
        assertThat(entry.path("visibilityLevel").textValue()).isEqualTo("10");
        assertThat(entry.path("createdAt").textValue()).isEqualTo("2026-01-02T11:04:05+08:00");
        assertThat(entry.has("webUrl")).as("known to be absent").isFalse();
        assertThat(entry.path("starCount").isInt()).as("not known").isTrue();
    }

    @Test
    void words_are_written_into_the_flag_of_each() {
        JsonNode webhook = PayloadFieldMapping.of("codeup/list-repository-webhook")
                .bodyOf(List.of(Map.of("events", List.of("push", "comment"))), 1)
                .at("/result/0");
        JsonNode diff = PayloadFieldMapping.of("codeup/list-repository-commit-diff")
                .bodyOf(List.of(Map.of("kind", "removed")), 1)
                .at("/result/0");

        assertThat(webhook.path("pushEvents").booleanValue()).isTrue();
        assertThat(webhook.path("tagPushEvents").booleanValue()).isFalse();
        assertThat(webhook.path("noteEvents").booleanValue()).isTrue();
        assertThat(diff.path("newFile").booleanValue()).isFalse();
        assertThat(diff.path("deletedFile").booleanValue()).isTrue();
    }

    @Test
    void a_part_that_is_absent_is_left_out_or_shown_as_the_vendor_does() {
        Map<String, Object> parts =
                Map.of("avatarUrl", Optional.empty(), "description", Optional.empty(), "parentId", Optional.empty());

        JsonNode entry = PayloadFieldMapping.of("codeup/list-repository-groups")
                .bodyOf(List.of(parts), 1)
                .at("/result/0");

        assertThat(entry.has("avatarUrl")).isFalse();
        assertThat(entry.required("description").isNull()).isTrue();
        assertThat(entry.required("parentId"))
                .isEqualTo(PinnedPayload.named("codeup/get-codeup-organization")
                        .body()
                        .at("/result/namespaceId"));
    }

    @Test
    void a_payload_without_an_entity_has_no_fields() {
        assertThatThrownBy(() -> PayloadFieldMapping.of("codeup/not-found")).hasMessageContaining("codeup/not-found");
    }
}
