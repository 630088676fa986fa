package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.attribute.AttributeKey;

/** The keys of the attributes that only ServiceStage has. */
public final class ServiceStageAttributes {

    /** The site the authorization is for, such as {@code intl}; seldom supplied. */
    public static final AttributeKey<String> TAG = new AttributeKey<>("servicestage.tag", String.class);

    private ServiceStageAttributes() {}
}
