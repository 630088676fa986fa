package io.github.forgeport.port;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.text.IdentityText;
import io.github.forgeport.domain.text.SafeText;

/** A validator of the values of queries, and a formatter of the namespace in a query's text form. */
final class QueryRules {

    private static final int MAX_LENGTH = 1024;

    private QueryRules() {}

    /** Returns a namespace, after checking that it has an id or a path, by which a request can name it. */
    static Namespace requireIdOrPath(Namespace namespace) {
        if (namespace.id().isEmpty() && namespace.path().isEmpty()) {
            throw new IllegalArgumentException(
                    "a namespace without id and path cannot be asked about; expected one that a host listed");
        }
        return namespace;
    }

    /** Returns search words, after checking that they are not blank and have no outer blank or invisible character. */
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
