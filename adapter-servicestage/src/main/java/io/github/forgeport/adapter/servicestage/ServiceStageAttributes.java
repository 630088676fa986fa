package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.attribute.AttributeKey;

/** What only ServiceStage says of an authorization. */
public final class ServiceStageAttributes {

    /** The site the authorization is for, such as {@code intl}; seldom supplied. */
    public static final AttributeKey<String> TAG = new AttributeKey<>("servicestage.tag", String.class);

    private ServiceStageAttributes() {}
}
