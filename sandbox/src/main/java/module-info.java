/** Both vendors, played on one loopback port from pinned payloads. */
module io.github.forgeport.sandbox {
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api;
    requires transitive com.fasterxml.jackson.databind;
    requires jdk.httpserver;

    exports io.github.forgeport.sandbox;
    exports io.github.forgeport.sandbox.world;
}
