package io.github.forgeport.violations.sandbox;

import io.github.forgeport.domain.repository.Repository;

/** A culprit for {@code EveryRuleBitesTest}. */
public class SandboxKnowsDomain {
    Repository repository;
}
