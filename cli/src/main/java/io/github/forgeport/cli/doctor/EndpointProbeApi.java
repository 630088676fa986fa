package io.github.forgeport.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.response.TypedResponse;

/** The request of an {@link EndpointProbe}, for a path at which no vendor has anything. */
@Headers("Accept: application/json")
interface EndpointProbeApi {

    @RequestLine("GET /")
    TypedResponse<JsonNode> root();
}
