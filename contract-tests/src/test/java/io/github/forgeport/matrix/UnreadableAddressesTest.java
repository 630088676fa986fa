package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.forgeport.contract.DocumentedCall;
import io.github.forgeport.contract.JsonFields;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** H47: responses with tokens in their addresses, for every operation whose response has addresses. */
class UnreadableAddressesTest {

    private static final List<String> ADDRESSES = List.of(
            "https://h:99999/x.git?private_token=canary-1",
            "https://h.example/x.git?private_token=canary-1",
            "https://h.example/x.git#canary-1",
            "https://h.example/x.git;token=canary-1",
            "https://oauth2:canary-1@h.example/x.git",
            "https://canary-1@h.example:0/x.git",
            "https://oauth2:canary-1%40h.example/x.git",
            "https://oauth2:canary-1%2540h.example/x.git",
            "https://oauth2:canary-1\uFF20h.example/x.git",
            "https://oauth2:canary-1\uFE6Bh.example/x.git",
            "https://oauth2:canary-1%EF%BC%A0h.example/x.git",
            "git::https://oauth2:canary-1@h.example/x.git",
            "scm:git:https://oauth2:canary-1@h.example/x.git",
            "url: https://oauth2:canary-1@h.example/x.git",
            "ssh://git%3Acanary-1@h.example/x.git",
            "https:/oauth2:canary-1@h.example/x.git",
            "oauth2:canary-1@h.example/x.git",
            "https://oauth2:canary 1 canary-1\r\n@h.example/x.git",
            "canary-1");

    /** Returns the subjects whose response has addresses that the adapter reads. */
    static Stream<Subject> subjects() {
        Set<String> reading = Vendors.calls()
                // An OAuth page is its address alone, so that one that cannot be read fails the call.
                .filter(call -> call.shapes().specimen().operation() != Operation.GET_OAUTH_PAGE)
                .filter(UnreadableAddressesTest::readsAddress)
                .map(DocumentedCall::toString)
                .collect(Collectors.toSet());
        return Subjects.OF_ADAPTERS.stream()
                .filter(subject -> reading.contains(subject.host() + " " + subject.operation()));
    }

    private static boolean readsAddress(DocumentedCall call) {
        JsonNode body = PinnedPayload.named(call.payload()).body();
        return JsonFields.pointersOf(body).stream()
                .anyMatch(field -> isAddress(body.at(field))
                        && !call.shapes().unreadFields().contains(field));
    }

    private static boolean isAddress(JsonNode value) {
        return value.asText().matches("https?://.*|git@.*");
    }

    static Stream<Arguments> cases() {
        return subjects().flatMap(subject -> ADDRESSES.stream().map(address -> Arguments.of(subject, address)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    @Tag("row:H47")
    void h47_an_address_that_holds_a_token_is_shown_masked_and_revealed_whole(Subject subject, String address)
            throws Exception {
        try (RowFixture fixture = new RowFixture(subject)) {
            fixture.answering(CorrectResponses.ok(withAddresses(subject.goodBody(), address)));
            try (Subject.Session session = fixture.open()) {
                Object value = session.call();

                assertThat(VisibleTexts.ofEverythingIn(value) + fixture.events().unreadable())
                        .doesNotContain("canary-1");
                assertThat(revealed(value)).as("what the host said").contains(address);
            }
        }
    }

    /** Returns the response body with another text for every address. */
    static String withAddresses(String body, String address) throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(body);
        assertThat(replaced(json, address)).as("addresses").isPositive();
        return json.toString();
    }

    private static int replaced(JsonNode json, String address) {
        int replaced = 0;
        for (JsonNode entry : json) {
            replaced += replaced(entry, address);
        }
        if (json instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (isAddress(field.getValue())) {
                    field.setValue(TextNode.valueOf(address));
                    replaced++;
                }
            }
        }
        return replaced;
    }

    /** Returns the addresses and the unreadable parts of an entity, in the host's own words. */
    static List<String> revealed(Object value) throws ReflectiveOperationException {
        Object entity = Specimen.value(value) instanceof List<?> entries ? entries.get(0) : value;
        @SuppressWarnings("unchecked") // Each entity has a list of its parts.
        List<EntityPart<Object>> parts =
                (List<EntityPart<Object>>) entity.getClass().getMethod("parts").invoke(null);
        return parts.stream()
                .flatMap(part -> part.in(entity).stream())
                .flatMap(part -> part instanceof List<?> several ? several.stream() : Stream.of(part))
                .flatMap(UnreadableAddressesTest::revealedPart)
                .toList();
    }

    private static Stream<String> revealedPart(Object part) {
        if (part instanceof CloneUrl url) {
            return Stream.of(url.reveal());
        }
        if (part instanceof UnreadablePart unreadable) {
            return Stream.of(unreadable.reveal());
        }
        return part instanceof URI address ? Stream.of(address.toString()) : Stream.empty();
    }
}
