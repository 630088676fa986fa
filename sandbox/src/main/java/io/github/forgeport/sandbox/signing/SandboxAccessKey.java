package io.github.forgeport.sandbox.signing;

import org.jspecify.annotations.Nullable;

/** An access key of a simulated account: a permanent one, or a temporary one with its security token. */
public final class SandboxAccessKey {

    private final String id;
    private final String secret;
    private final @Nullable Credential securityToken;
    private final boolean expired;

    private SandboxAccessKey(String id, String secret, @Nullable Credential securityToken, boolean expired) {
        this.id = id;
        this.secret = secret;
        this.securityToken = securityToken;
        this.expired = expired;
    }

    /** Returns a permanent access key, which has no security token. */
    public static SandboxAccessKey permanent(String id, String secret) {
        return new SandboxAccessKey(id, secret, null, false);
    }

    /** Returns a temporary access key, valid with this security token. */
    public static SandboxAccessKey temporary(String id, String secret, String securityToken) {
        return new SandboxAccessKey(id, secret, new Credential(securityToken), false);
    }

    /** Returns a temporary access key that has expired. */
    public static SandboxAccessKey expired(String id, String secret, String securityToken) {
        return new SandboxAccessKey(id, secret, new Credential(securityToken), true);
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    /** Whether the key is temporary, and so valid only with its security token. */
    public boolean isTemporary() {
        return securityToken != null;
    }

    /** Whether the key is a temporary one that has expired. */
    public boolean isExpired() {
        return expired;
    }

    /** Whether this is the security token of the key; a permanent key has none. */
    public boolean acceptsSecurityToken(String token) {
        return securityToken != null && securityToken.matches(token);
    }
}
