package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.response.TypedResponse;

/** The least that a server can be asked: no vendor has anything there. */
@Headers("Accept: application/json")
interface ContactApi {

    @RequestLine("GET /")
    TypedResponse<JsonNode> root();
}
