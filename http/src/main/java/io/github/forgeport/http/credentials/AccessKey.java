package io.github.forgeport.http.credentials;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.request.SendableSecret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An access key for signing requests: an id, a secret that is never sent, and a temporary key's security token. */
public final class AccessKey {

    private static final int LONGEST_ID = 128;
    private static final int SHOWN_CHARACTERS = 4;

    private final String id;
    private final Secret secret;
    private final @Nullable Secret securityToken;

    private AccessKey(String id, Secret secret, @Nullable Secret securityToken) {
        this.id = requireId(id);
        this.secret = SendableSecret.requireText("the access key's secret", secret);
        this.securityToken = securityToken;
    }

    /**
     * Creates a permanent access key.
     *
     * @throws IllegalArgumentException if the id is not of printable ASCII without blank or comma, or the secret begins or
     *     ends with a blank, or has an unpaired surrogate; neither is echoed
     */
    public static AccessKey of(String id, Secret secret) {
        return new AccessKey(id, secret, null);
    }

    /**
     * Creates a temporary access key, with its security token.
     *
     * @throws IllegalArgumentException if the id is not of printable ASCII without blank or comma, the token not of
     *     printable ASCII without blank, or the secret begins or ends with a blank, or has an unpaired surrogate; none is
     *     echoed
     */
    public static AccessKey temporary(String id, Secret secret, Secret securityToken) {
        return new AccessKey(id, secret, SendableSecret.requireHeaderValue("the security token", securityToken));
    }

    /**
     * Returns a source of the access key in environment variables; only a temporary key has a security token.
     *
     * @param environment all variables, such as {@code System.getenv()}
     */
    public static CredentialChain.Link<AccessKey> inEnvironment(
            Map<String, String> environment, String id, String secret, String securityToken) {
        return new CredentialChain.Link<>(
                "the environment's " + id, () -> find(environment, id, secret, securityToken));
    }

    /**
     * Returns a source of the access key in a profile, which supplies none if there is no such file; only a temporary key
     * has a security token.
     */
    public static CredentialChain.Link<AccessKey> inProfile(
            ProfileFile profile, String id, String secret, String securityToken) {
        return new CredentialChain.Link<>(
                profile + "'s " + id,
                () -> profile.exists() ? find(profile.read(), id, secret, securityToken) : Optional.empty());
    }

    /** Reads an access key from texts, by the names of its parts; empty unless id and secret are there. */
    public static Optional<AccessKey> find(Map<String, String> texts, String id, String secret, String securityToken) {
        Optional<String> theId = SettingText.stripped(texts.get(id));
        Optional<Secret> theSecret = SettingText.stripped(texts.get(secret)).map(Secret::of);
        if (theId.isEmpty() || theSecret.isEmpty()) {
            return Optional.empty();
        }
        Optional<Secret> theToken =
                SettingText.stripped(texts.get(securityToken)).map(Secret::of);
        return Optional.of(theToken.map(token -> temporary(theId.get(), theSecret.get(), token))
                .orElseGet(() -> of(theId.get(), theSecret.get())));
    }

    private static String requireId(String id) {
        boolean word = !id.isEmpty() && id.length() <= LONGEST_ID;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            word &= c > ' ' && c <= '~' && c != ',' && c != ';' && c != '"';
        }
        if (!word) {
            throw new IllegalArgumentException(
                    "an access key's id is a word of printable ASCII without ',', ';' or '\"'");
        }
        return id;
    }

    /** Returns the key's id, which is sent. */
    public String id() {
        return id;
    }

    /** Returns the first characters of the key's id: enough to distinguish keys, too few to reveal a misplaced secret. */
    public String shownId() {
        return (id.length() > 2 * SHOWN_CHARACTERS ? id.substring(0, SHOWN_CHARACTERS) : "") + "***";
    }

    /** Returns the key's secret, which signs requests and is not sent. */
    public Secret secret() {
        return secret;
    }

    /** Returns the security token of a temporary key, which is sent. */
    public Optional<Secret> securityToken() {
        return Optional.ofNullable(securityToken);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessKey key
                && key.id.equals(id)
                && key.secret.equals(secret)
                && key.securityToken().equals(securityToken());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the first characters of the id, without the secret. */
    @Override
    public String toString() {
        return "AccessKey[" + shownId() + (securityToken == null ? "]" : ", temporary]");
    }
}
