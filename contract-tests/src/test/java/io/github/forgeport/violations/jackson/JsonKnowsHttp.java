package io.github.forgeport.violations.jackson;

import io.github.forgeport.http.policy.HttpPolicy;

/** A type that violates the architecture rule {@code json_is_made_of_values_alone}. */
public class JsonKnowsHttp {
    HttpPolicy policy;
}
