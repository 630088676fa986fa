package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.attribute.AttributeKey;

/** The keys of the attributes that entities have at ServiceStage alone. */
public final class ServiceStageAttributes {

    /** The site that an authorization is for, such as {@code intl}; the vendor's {@code tag}, which is seldom supplied. */
    public static final AttributeKey<String> TAG = new AttributeKey<>("servicestage.tag", String.class);

    private ServiceStageAttributes() {}
}
