/** What may be asked of a Git host, and how it can fail. */
module io.github.forgeport.port {
    requires transitive io.github.forgeport.domain;

    exports io.github.forgeport.port;
    exports io.github.forgeport.port.capability;
    exports io.github.forgeport.port.failure;
    exports io.github.forgeport.port.paging;
}
