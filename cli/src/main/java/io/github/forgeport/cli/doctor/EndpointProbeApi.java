package io.github.forgeport.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.response.TypedResponse;

/** The declared HTTP request of an {@link EndpointProbe}, to the root path, where no vendor has an operation. */
@Headers("Accept: application/json")
interface EndpointProbeApi {

    @RequestLine("GET /")
    TypedResponse<JsonNode> root();
}
