package io.github.forgeport.violations.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** A type that violates the architecture rule {@code the_domain_depends_on_the_jdk_alone}. */
public class DomainWithJackson {
    JsonNode json;
}
