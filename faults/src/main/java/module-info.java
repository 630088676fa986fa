/** A scripted HTTP server on the loopback address, which misbehaves as its scripts say, for testing HTTP clients. */
module io.github.forgeport.faults {
    requires static transitive org.jspecify;

    exports io.github.forgeport.faults;
    exports io.github.forgeport.faults.content;
    exports io.github.forgeport.faults.port;
    exports io.github.forgeport.faults.proxy;
    exports io.github.forgeport.faults.tls;
}
