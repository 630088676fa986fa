package io.github.forgeport.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.response.TypedResponse;

/**
 * The declaration of the HTTP request that an {@link EndpointProbe} sends, to the root path, where no vendor has an
 * operation.
 */
@Headers("Accept: application/json")
interface EndpointProbeApi {

    /** Requests the root path without a credential. */
    @RequestLine("GET /")
    TypedResponse<JsonNode> root();
}
