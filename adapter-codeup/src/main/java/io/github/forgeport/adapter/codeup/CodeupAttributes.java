package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.attribute.AttributeKey;

/** What only Codeup says of a repository. */
public final class CodeupAttributes {

    /** Whether Codeup made the repository as a demonstration; on the wire {@code demoProjectStatus}. */
    public static final AttributeKey<Boolean> DEMO_PROJECT = new AttributeKey<>("codeup.demo-project", Boolean.class);

    private CodeupAttributes() {}
}
