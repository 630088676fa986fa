package io.github.forgeport.violations.sandbox;

import io.github.forgeport.domain.repository.Repository;

/** A type that violates the architecture rule {@code the_sandbox_knows_nothing_of_ours}. */
public class SandboxKnowsDomain {
    Repository repository;
}
