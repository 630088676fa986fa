package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.GitHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A malformed optional field, such as a time or address, counts as not supplied, and its text is kept. An open word keeps
 * any text.
 */
class MalformedFieldsTest {

    private static final Set<String> PARTS_WITH_A_FORM = Set.of(
            "created",
            "updated",
            "lastActivity",
            "authored",
            "committed",
            "webUrl",
            "avatarUrl",
            "http",
            "ssh",
            "host",
            "home");
    private static final Set<String> OPEN_WORDS = Set.of("visibility", "status", "provider", "tokenType");

    @AutoClose
    private final FaultServer server = FaultServer.start();

    private final List<String> kept = new ArrayList<>();
    private final CallListener listener = new CallListener() {
        @Override
        public void unreadable(String host, String operation, UnreadablePart part) {
            kept.add(part.reveal());
        }
    };

    static Stream<Arguments> fieldsWithAForm() {
        return fieldsOf(PARTS_WITH_A_FORM);
    }

    static Stream<Arguments> openWords() {
        return fieldsOf(OPEN_WORDS);
    }

    /** Returns the optional fields of these parts; one that is true or false is no word and has no form. */
    private static Stream<Arguments> fieldsOf(Set<String> parts) {
        return Vendors.fields((call, pointer) -> call.entity().isOptional(pointer)
                && parts.contains(call.entity().part(pointer))
                && !call.entity().body().at(pointer).isBoolean());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fieldsWithAForm")
    @Tag("row:C27")
    void a_malformed_field_is_not_supplied_and_kept_as_it_came(PayloadField field, DocumentedCall call) {
        JsonNode documented = field.documented().at(field.pointer());
        JsonNode malformed = documented.isNumber() ? IntNode.valueOf(4711) : TextNode.valueOf("/without form");

        Object value = value(call, JsonFields.with(field.documented(), field.pointer(), malformed));

        assertThat(readable(value))
                .isEqualTo(readable(call.valueOf(JsonFields.without(field.documented(), field.pointer()))));
        assertThat(kept).contains(malformed.asText());
    }

    /** Returns the JSON of an entity, or of a list of them, without the unreadable parts. */
    private static JsonNode readable(Object value) {
        JsonNode json = DomainJson.MAPPER.valueToTree(value);
        json.findParents("unreadable").forEach(entity -> ((ObjectNode) entity).remove("unreadable"));
        return json;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openWords")
    @Tag("row:C28")
    void an_unknown_word_is_kept_as_it_came(PayloadField field, DocumentedCall call) {
        JsonNode unknown = JsonFields.with(field.documented(), field.pointer(), TextNode.valueOf("No-Such-Word"));

        assertThat(value(call, unknown)).isEqualTo(call.valueOf(unknown));
    }

    private Object value(DocumentedCall call, JsonNode body) {
        server.answering(request -> CorrectResponses.ok(body.toString()));
        try (GitHost host = call.vendor()
                .token()
                .openBySecret(
                        server.url(),
                        TestPolicy.QUICK.withListener(listener),
                        CredentialSource.of(Secret.of("not-a-secret")))) {
            return Specimen.value(call.shapes().call(host));
        }
    }
}
