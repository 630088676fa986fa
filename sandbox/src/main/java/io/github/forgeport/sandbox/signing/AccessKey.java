package io.github.forgeport.sandbox.signing;

import org.jspecify.annotations.Nullable;

/** An access key of a simulated account: a permanent one, or a temporary one with its security token. */
public final class AccessKey {

    private final String id;
    private final String secret;
    private final @Nullable Credential securityToken;
    private final boolean expired;

    private AccessKey(String id, String secret, @Nullable Credential securityToken, boolean expired) {
        this.id = id;
        this.secret = secret;
        this.securityToken = securityToken;
        this.expired = expired;
    }

    public static AccessKey lasting(String id, String secret) {
        return new AccessKey(id, secret, null, false);
    }

    public static AccessKey temporary(String id, String secret, String securityToken) {
        return new AccessKey(id, secret, new Credential(securityToken), false);
    }

    public static AccessKey expired(String id, String secret, String securityToken) {
        return new AccessKey(id, secret, new Credential(securityToken), true);
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    /** Whether it is worth nothing without its security token. */
    public boolean isTemporary() {
        return securityToken != null;
    }

    public boolean isExpired() {
        return expired;
    }

    /** Whether this is its security token; a lasting key has none. */
    public boolean acceptsSecurityToken(String given) {
        return securityToken != null && securityToken.accepts(given);
    }
}
