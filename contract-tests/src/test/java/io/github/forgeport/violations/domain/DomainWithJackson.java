package io.github.forgeport.violations.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** A culprit for {@code EveryRuleBitesTest}. */
public class DomainWithJackson {
    JsonNode json;
}
