/** The adapter for Alibaba Cloud Codeup, which implements the ports by calls to Codeup's HTTP API. */
module io.github.forgeport.adapter.codeup {
    requires transitive io.github.forgeport.http;
    requires feign.core;

    exports io.github.forgeport.adapter.codeup;

    opens io.github.forgeport.adapter.codeup to
            com.fasterxml.jackson.databind;
}
