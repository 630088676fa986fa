package io.github.forgeport.violations.adapter.first;

import feign.RequestLine;

/** A culprit for {@code EveryRuleBitesTest}. */
public interface FeignSpeaker {
    @RequestLine("GET /")
    String get();
}
