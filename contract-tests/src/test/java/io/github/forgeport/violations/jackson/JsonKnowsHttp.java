package io.github.forgeport.violations.jackson;

import io.github.forgeport.http.policy.HttpPolicy;

/** A culprit for {@code EveryRuleBitesTest}. */
public class JsonKnowsHttp {
    HttpPolicy policy;
}
