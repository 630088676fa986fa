/** A server on the loopback address that misbehaves as its script says. */
module io.github.forgeport.faults {
    requires static transitive org.jspecify;

    exports io.github.forgeport.faults;
    exports io.github.forgeport.faults.content;
    exports io.github.forgeport.faults.port;
    exports io.github.forgeport.faults.proxy;
    exports io.github.forgeport.faults.tls;
}
