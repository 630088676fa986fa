/** The HTTP client of all adapters: declared endpoints, responses, credentials, failures and retries; it knows no vendor. */
module io.github.forgeport.http {
    requires transitive io.github.forgeport.port;
    requires transitive com.fasterxml.jackson.databind;
    requires feign.core;
    requires feign.jackson;
    requires org.apache.httpcomponents.core5.httpcore5;

    exports io.github.forgeport.http;
    exports io.github.forgeport.http.credentials;
    exports io.github.forgeport.http.endpoint;
    exports io.github.forgeport.http.paging;
    exports io.github.forgeport.http.policy;
    exports io.github.forgeport.http.raw;
    exports io.github.forgeport.http.request;
    exports io.github.forgeport.http.response;
    exports io.github.forgeport.http.settings;
    exports io.github.forgeport.http.signing;
}
