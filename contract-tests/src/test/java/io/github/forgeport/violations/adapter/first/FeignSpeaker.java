package io.github.forgeport.violations.adapter.first;

import feign.RequestLine;

/** A type that violates the architecture rule {@code only_an_api_speaks_feign}. */
public interface FeignSpeaker {
    @RequestLine("GET /")
    String get();
}
