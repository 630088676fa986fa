package io.github.forgeport.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The differences between two pacts, as sentences that name provider, interaction, JSON pointer and both values. */
final class PactDifferences {

    private final String provider;
    private final List<String> differences = new ArrayList<>();

    private PactDifferences(String provider) {
        this.provider = provider;
    }

    /** Compares everything but the metadata, which names versions of tools; the order of interactions means nothing. */
    static List<String> between(JsonNode committed, JsonNode written) {
        PactDifferences found =
                new PactDifferences(committed.at("/provider/name").asText("?"));
        found.compare("", "/consumer", committed.path("consumer"), written.path("consumer"));
        found.compare("", "/provider", committed.path("provider"), written.path("provider"));
        Map<String, JsonNode> before = interactions(committed);
        Map<String, JsonNode> after = interactions(written);
        Set<String> descriptions = new LinkedHashSet<>(before.keySet());
        descriptions.addAll(after.keySet());
        for (String description : descriptions) {
            found.compare(
                    description,
                    "",
                    before.getOrDefault(description, MissingNode.getInstance()),
                    after.getOrDefault(description, MissingNode.getInstance()));
        }
        return found.differences;
    }

    /** Compares two interactions with a provider. */
    static List<String> between(String provider, JsonNode committed, JsonNode written) {
        PactDifferences found = new PactDifferences(provider);
        found.compare(written.path("description").asText(), "", committed, written);
        return found.differences;
    }

    private static Map<String, JsonNode> interactions(JsonNode pact) {
        Map<String, JsonNode> byDescription = new TreeMap<>();
        pact.path("interactions")
                .forEach(interaction ->
                        byDescription.put(interaction.path("description").asText(), interaction));
        return byDescription;
    }

    private void compare(String interaction, String pointer, JsonNode committed, JsonNode written) {
        if (committed.isObject() && written.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            committed.fieldNames().forEachRemaining(names::add);
            written.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    interaction, pointer + "/" + name.replace("/", "~1"), committed.path(name), written.path(name)));
        } else if (committed.isArray() && written.isArray()) {
            for (int i = 0; i < Math.max(committed.size(), written.size()); i++) {
                compare(interaction, pointer + "/" + i, committed.path(i), written.path(i));
            }
        } else if (!committed.equals(written)) {
            differences.add(provider + ", interaction '" + interaction + "', " + pointer + ": committed "
                    + shown(committed) + ", written " + shown(written));
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
