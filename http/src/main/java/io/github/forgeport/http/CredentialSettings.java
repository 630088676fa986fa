package io.github.forgeport.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The settings that make one credential; taken from one place together, so that no id meets another's secret.
 *
 * @param id who asks
 * @param secret what proves it
 * @param beside what is sent with it: a temporary key's token, or the account that a user belongs to
 * @param needed those without which it is none
 */
public record CredentialSettings(Setting id, Setting secret, Setting beside, List<Setting> needed) {

    /** Takes copies. */
    public CredentialSettings {
        needed = List.copyOf(needed);
    }

    /** An access key, whose token only a temporary one has. */
    public static CredentialSettings ofKey(Setting id, Setting secret, Setting securityToken) {
        return new CredentialSettings(id, secret, securityToken, List.of(id, secret));
    }

    /** A user with a password, of an account. */
    public static CredentialSettings ofUser(Setting user, Setting password, Setting account) {
        return new CredentialSettings(user, password, account, List.of(user, password, account));
    }

    /** The access key that stands in the variables of the environment, or else in those of the vendor's own tools. */
    public CredentialChain.Link<AccessKey> inEnvironment(Map<String, String> environment) {
        return inEnvironment(environment, Setting::variable)
                .or(inEnvironment(
                        environment, setting -> setting.vendorVariable().orElse(setting.variable())));
    }

    private CredentialChain.Link<AccessKey> inEnvironment(
            Map<String, String> environment, Function<Setting, String> name) {
        return AccessKey.inEnvironment(environment, name.apply(id), name.apply(secret), name.apply(beside));
    }

    /** The access key that stands under the keys of a profile. */
    public CredentialChain.Link<AccessKey> inProfile(ProfileFile profile) {
        return AccessKey.inProfile(profile, id.key(), secret.key(), beside.key());
    }

    List<Setting> all() {
        return List.of(id, secret, beside);
    }
}
