/** The adapter for Huawei Cloud ServiceStage, which implements the ports by calls to ServiceStage's HTTP API. */
module io.github.forgeport.adapter.servicestage {
    requires transitive io.github.forgeport.http;
    requires feign.core;

    exports io.github.forgeport.adapter.servicestage;

    opens io.github.forgeport.adapter.servicestage to
            com.fasterxml.jackson.databind;
    opens io.github.forgeport.adapter.servicestage.identity to
            com.fasterxml.jackson.databind;
}
