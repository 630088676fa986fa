/**
 * A sandbox for tests: simulated Git hosts of several vendors, each on a loopback port of its own, which show the same
 * repositories.
 */
module io.github.forgeport.sandbox {
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api;
    requires transitive com.fasterxml.jackson.databind;
    requires jdk.httpserver;
    requires org.eclipse.jgit;
    // JGit is an automatic module, which cannot say that it needs this.
    requires org.slf4j;

    exports io.github.forgeport.sandbox;
    exports io.github.forgeport.sandbox.payload;
    exports io.github.forgeport.sandbox.world;
}
