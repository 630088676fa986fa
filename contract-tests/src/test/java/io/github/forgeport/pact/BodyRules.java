package io.github.forgeport.pact;

import static au.com.dius.pact.core.model.PathExpressionsKt.constructValidPath;

import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher.NumberType;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * The matching rules of a response body: one at the root, that every field is present with the example's type, and one
 * for each place where the type alone says too little.
 */
final class BodyRules {

    private final MatchingRuleCategory rules = new MatchingRuleCategory("body");
    private final Set<String> literals;

    private BodyRules(Set<String> literals) {
        this.literals = literals;
        rules.setRule("$", TypeMatcher.INSTANCE);
    }

    /**
     * Derives the rules from an example.
     *
     * @param literals the paths of values that have to be the example's own
     */
    static MatchingRuleCategory of(JsonNode example, Set<String> literals) {
        BodyRules body = new BodyRules(literals);
        body.add("$", example);
        return body.rules;
    }

    private void add(String path, JsonNode value) {
        boolean filled = value.isArray() && !value.isEmpty();
        if (literals.contains(path) || (value.isArray() && !filled)) {
            rules.setRule(path, EqualsMatcher.INSTANCE);
        } else if (filled) {
            rules.setRule(path, new MinTypeMatcher(1));
            value.forEach(element -> add(path + "[*]", element));
        } else if (value.isIntegralNumber()) {
            rules.setRule(path, new NumberTypeMatcher(NumberType.INTEGER));
        }
        value.properties().forEach(field -> add(constructValidPath(field.getKey(), path, false), field.getValue()));
    }
}
