/** What hosted Git repositories and the authorizations to them are; free of any host, protocol or library. */
module io.github.forgeport.domain {
    requires static transitive org.jspecify;

    exports io.github.forgeport.domain.attribute;
    exports io.github.forgeport.domain.authorization;
    exports io.github.forgeport.domain.git;
    exports io.github.forgeport.domain.namespace;
    exports io.github.forgeport.domain.repository;
    exports io.github.forgeport.domain.text;
}
