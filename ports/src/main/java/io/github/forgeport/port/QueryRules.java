package io.github.forgeport.port;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.text.IdentityText;
import io.github.forgeport.domain.text.SafeText;

/** Static methods that check the values of a query, and that print its namespace in {@code filters}. */
final class QueryRules {

    private static final int MAX_LENGTH = 1024;

    private QueryRules() {}

    /** Checks that search words are not blank and have no outer blank or invisible character, and returns them. */
    static String requireSearchWords(String words) {
        return IdentityText.require("search words", words, MAX_LENGTH, "what the host shall look for, such as demo");
    }

    /** Returns the id of a namespace, or its quoted path if it has none, on one line. */
    static String idOrPath(Namespace namespace) {
        return namespace
                .id()
                .map(NamespaceId::value)
                .orElseGet(() -> "'" + SafeText.of(namespace.path().orElse(""), MAX_LENGTH) + "'");
    }
}
