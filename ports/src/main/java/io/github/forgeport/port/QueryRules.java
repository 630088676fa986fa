package io.github.forgeport.port;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.text.IdentityText;
import io.github.forgeport.domain.text.SafeText;

/** The validation rules of all queries, and their text form, to which cursors are bound. */
final class QueryRules {

    private static final int LONGEST = 1024;

    private QueryRules() {}

    /** Returns the namespace; refuses one with neither id nor path, which no request can name. */
    static Namespace requireNamed(Namespace namespace) {
        if (namespace.id().isEmpty() && namespace.path().isEmpty()) {
            throw new IllegalArgumentException(
                    "a namespace without id and path cannot be asked about; expected one that a host listed");
        }
        return namespace;
    }

    /** Returns the search words; refuses blank ones, a blank at either end and invisible characters. */
    static String requireWords(String words) {
        return IdentityText.require("search words", words, LONGEST, "what the host shall look for, such as demo");
    }

    /** Returns the page size; refuses one below 1. */
    static int requirePageSize(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("a page has at least one entry: " + entries);
        }
        return entries;
    }

    /** Returns the id of a namespace, or its quoted path if it has none, on one line. */
    static String of(Namespace namespace) {
        return namespace
                .id()
                .map(NamespaceId::value)
                .orElseGet(() -> "'" + SafeText.of(namespace.path().orElse(""), LONGEST) + "'");
    }
}
