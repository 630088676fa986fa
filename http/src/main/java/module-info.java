/** What every adapter over HTTP shares: Feign client, JSON boundary and failures; it knows no vendor. */
module io.github.forgeport.http {
    requires transitive io.github.forgeport.port;
    requires transitive com.fasterxml.jackson.databind;
    requires feign.core;
    requires feign.jackson;
    requires org.apache.httpcomponents.core5.httpcore5;

    exports io.github.forgeport.http;
    exports io.github.forgeport.http.paging;

    // Where the deserializers of the types are that payloads are made of, such as TextOrNumber.
    opens io.github.forgeport.http to
            com.fasterxml.jackson.databind;
}
