/**
 * The domain model: entities, ids and values of hosted Git repositories and authorizations, free of any host, protocol or
 * library.
 *
 * <p>Values refuse bad input when they are made, with an {@link java.lang.IllegalArgumentException} whose message shows
 * the input only in a safe, cut form. What a host did not supply is an empty {@link java.util.Optional}, never a guess.
 */
module io.github.forgeport.domain {
    requires static transitive org.jspecify;

    exports io.github.forgeport.domain.attribute;
    exports io.github.forgeport.domain.authorization;
    exports io.github.forgeport.domain.git;
    exports io.github.forgeport.domain.namespace;
    exports io.github.forgeport.domain.repository;
    exports io.github.forgeport.domain.text;
}
