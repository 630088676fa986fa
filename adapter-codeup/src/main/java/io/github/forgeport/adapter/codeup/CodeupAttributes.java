package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.attribute.AttributeKey;

/** The keys of the attributes that only Codeup has. */
public final class CodeupAttributes {

    /** Whether Codeup created the repository as a demonstration; the vendor's {@code demoProjectStatus}. */
    public static final AttributeKey<Boolean> DEMO_PROJECT = new AttributeKey<>("codeup.demo-project", Boolean.class);

    private CodeupAttributes() {}
}
