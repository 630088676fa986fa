package io.github.forgeport.violations.sandbox;

import io.github.forgeport.domain.Repository;

/** A culprit for {@code EveryRuleBitesTest}. */
public class SandboxKnowsDomain {
    Repository repository;
}
