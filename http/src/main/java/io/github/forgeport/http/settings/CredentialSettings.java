package io.github.forgeport.http.settings;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.credentials.SettingText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The settings that form one credential. They are read together from one place, so that no id is combined with another's
 * secret.
 *
 * @param id the setting of the user's name, or of an access key's id
 * @param secret the setting of the password, or of an access key's secret
 * @param thirdPart the setting of the third part: a temporary key's token, or the account that a user belongs to
 * @param required the settings of the parts that are required
 */
public record CredentialSettings(Setting id, Setting secret, Setting thirdPart, List<Setting> required) {

    /** Copies the list of required parts. */
    public CredentialSettings {
        required = List.copyOf(required);
    }

    /** Declares the settings of an access key: id, secret, and a temporary key's security token. */
    public static CredentialSettings ofKey(Setting id, Setting secret, Setting securityToken) {
        return new CredentialSettings(id, secret, securityToken, List.of(id, secret));
    }

    /** Declares the settings of a user with a password and an account. */
    public static CredentialSettings ofUser(Setting user, Setting password, Setting account) {
        return new CredentialSettings(user, password, account, List.of(user, password, account));
    }

    /**
     * Returns a source of the access key in the environment, or else in the variables of the vendor's own tools. An
     * incomplete key fails the call as {@link MissingSettings}.
     */
    public CredentialChain.Link<AccessKey> inEnvironment(Map<String, String> environment) {
        return namedSource("the environment's ", Setting::variable, () -> environment)
                .or(namedSource(
                        "the environment's ",
                        setting -> setting.vendorVariable().orElse(setting.variable()),
                        () -> environment));
    }

    /** Returns a source of the access key in a profile; it supplies none if the file does not exist. */
    public CredentialChain.Link<AccessKey> inProfile(ProfileFile profile) {
        return namedSource(profile + "'s ", Setting::key, () -> profile.exists() ? profile.read() : Map.of());
    }

    /** Returns a source of the access key in texts, such as environment variables, under the given names. */
    private CredentialChain.Link<AccessKey> namedSource(
            String place, Function<Setting, String> name, Supplier<Map<String, String>> texts) {
        return new CredentialChain.Link<>(place + name.apply(id), () -> readKey(texts.get(), name));
    }

    private Optional<AccessKey> readKey(Map<String, String> texts, Function<Setting, String> name) {
        List<Setting> missing = missing(
                part -> SettingText.stripped(texts.get(name.apply(part))).isPresent());
        if (!missing.isEmpty()) {
            throw new MissingSettings("a part of an access key is missing: "
                    + missing.stream().map(name).collect(joining(", ")));
        }
        return AccessKey.find(texts, name.apply(id), name.apply(secret), name.apply(thirdPart));
    }

    /** Returns the required parts that are missing although another part is set; empty if none is set. */
    List<Setting> missing(Predicate<Setting> isThere) {
        return all().stream().noneMatch(isThere)
                ? List.of()
                : required.stream().filter(isThere.negate()).toList();
    }

    /** Returns the settings of all parts of the credential, required or not. */
    List<Setting> all() {
        return List.of(id, secret, thirdPart);
    }
}
