package io.github.forgeport.http.credentials;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.request.SendableSecret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An access key, which signs requests: an id that is sent, a secret that is not, and for a temporary key a security token
 * that is.
 */
public final class AccessKey {

    private static final int LONGEST_ID = 128;
    private static final int SHOWN = 4;

    private final String id;
    private final Secret secret;
    private final @Nullable Secret securityToken;

    private AccessKey(String id, Secret secret, @Nullable Secret securityToken) {
        this.id = requireId(id);
        this.secret = SendableSecret.requireText("the access key's secret", secret);
        this.securityToken = securityToken;
    }

    /**
     * A key that holds until it is withdrawn.
     *
     * @throws IllegalArgumentException if the id is no word of printable ASCII without a comma, or the secret begins or ends
     *     with a blank, or has an unpaired surrogate; neither is echoed
     */
    public static AccessKey of(String id, Secret secret) {
        return new AccessKey(id, secret, null);
    }

    /**
     * A temporary key, with the security token that belongs to it.
     *
     * @throws IllegalArgumentException if the id is no word of printable ASCII without a comma, the token no word of printable
     *     ASCII, or the secret begins or ends with a blank, or has an unpaired surrogate; none is echoed
     */
    public static AccessKey temporary(String id, Secret secret, Secret securityToken) {
        return new AccessKey(id, secret, SendableSecret.require("the security token", securityToken));
    }

    /**
     * The key that stands in three environment variables, the last of which only a temporary one has.
     *
     * @param environment all variables, such as {@code System.getenv()}
     */
    public static CredentialChain.Link<AccessKey> inEnvironment(
            Map<String, String> environment, String id, String secret, String securityToken) {
        return new CredentialChain.Link<>(
                "the environment's " + id, () -> find(environment, id, secret, securityToken));
    }

    /**
     * The key that stands in three lines of a profile, the last of which only a temporary one has; none if there is no such
     * file.
     */
    public static CredentialChain.Link<AccessKey> inProfile(
            ProfileFile profile, String id, String secret, String securityToken) {
        return new CredentialChain.Link<>(
                profile + "'s " + id,
                () -> profile.exists() ? find(profile.read(), id, secret, securityToken) : Optional.empty());
    }

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

    /** The part that is sent. */
    public String id() {
        return id;
    }

    /** The beginning of the id: enough to tell one's keys apart, too little if it is a misplaced secret. */
    public String shownId() {
        return (id.length() > 2 * SHOWN ? id.substring(0, SHOWN) : "") + "***";
    }

    /** The part that signs. */
    public Secret secret() {
        return secret;
    }

    /** What a temporary key is sent with. */
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

    /** The first characters of the id, and no secret. */
    @Override
    public String toString() {
        return "AccessKey[" + shownId() + (securityToken == null ? "]" : ", temporary]");
    }
}
