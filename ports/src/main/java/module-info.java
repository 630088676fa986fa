/** The ports of a Git host: role interfaces, queries, capabilities, pages, and the exceptions of failed calls. */
module io.github.forgeport.port {
    requires transitive io.github.forgeport.domain;

    exports io.github.forgeport.port;
    exports io.github.forgeport.port.capability;
    exports io.github.forgeport.port.change;
    exports io.github.forgeport.port.failure;
    exports io.github.forgeport.port.paging;
}
