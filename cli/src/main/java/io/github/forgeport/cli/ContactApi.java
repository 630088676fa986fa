package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.Answered;

/** The least that a server can be asked: no vendor has anything there. */
@Headers("Accept: application/json")
interface ContactApi {

    @RequestLine("GET /")
    Answered<JsonNode> root();
}
