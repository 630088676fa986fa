/** The Codeup adapter. */
module io.github.forgeport.adapter.codeup {
    requires transitive io.github.forgeport.http;
    requires feign.core;

    exports io.github.forgeport.adapter.codeup;

    opens io.github.forgeport.adapter.codeup to
            com.fasterxml.jackson.databind;
}
