/** A Jackson module that writes and reads the values of domain and ports as JSON. */
module io.github.forgeport.jackson {
    requires transitive io.github.forgeport.port;
    requires transitive com.fasterxml.jackson.databind;

    exports io.github.forgeport.jackson;

    provides com.fasterxml.jackson.databind.Module with
            io.github.forgeport.jackson.ForgeportModule;
}
