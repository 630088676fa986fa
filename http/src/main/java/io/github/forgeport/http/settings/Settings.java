package io.github.forgeport.http.settings;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.request.SendableSecret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The values of one vendor's settings, as read from the environment and, where that has none, from the profile. */
public final class Settings {

    private final DeclaredSettings declared;
    private final Map<Setting, SettingValue> values;
    private final Set<Setting> incomplete;
    private final HttpPolicy base;

    /**
     * Creates the settings of one vendor from the values that were read.
     *
     * @param incomplete the missing parts of credentials that have another part
     */
    Settings(DeclaredSettings declared, Map<Setting, SettingValue> values, Set<Setting> incomplete, HttpPolicy base) {
        this.declared = declared;
        this.values = values;
        this.incomplete = incomplete;
        this.base = base;
    }

    /** Returns a copy with another policy for sessions. */
    public Settings with(HttpPolicy policy) {
        return new Settings(declared, values, incomplete, requireNonNull(policy, "policy"));
    }

    /** Returns the values of all settings that are set, in the order of declaration. */
    public List<SettingValue> all() {
        return declared.all().stream()
                .flatMap(setting -> value(setting).stream())
                .toList();
    }

    /** Returns the value of a setting, with the place from which it was read; empty if it is not set. */
    public Optional<SettingValue> value(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** Whether a setting is set. */
    public boolean has(Setting setting) {
        return values.containsKey(setting);
    }

    /** Returns the text of a setting; empty if it is not set. */
    public Optional<String> find(Setting setting) {
        return value(setting).map(SettingValue::text);
    }

    /**
     * Parses the text of a setting; empty if it is not set.
     *
     * @param made parses the text, and refuses it by an {@code IllegalArgumentException} that does not show a secret
     * @throws UnusableSettings if the text is refused; the message names its place
     */
    public <T> Optional<T> find(Setting setting, Function<String, T> made) {
        return value(setting).map(value -> {
            try {
                return made.apply(value.text());
            } catch (IllegalArgumentException refused) {
                throw new UnusableSettings(
                        declared.vendor() + ": " + value.origin() + ": " + withoutRefusedText(refused));
            }
        });
    }

    /** Returns the message of an exception without the refused text, which may be a misplaced secret. */
    private static String withoutRefusedText(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        int echo = message.indexOf(": '");
        return echo < 0 ? message : message.substring(0, echo);
    }

    /** Returns the text of a required setting; throws {@link MissingSettings} if it is not set. */
    public String get(Setting setting) {
        return find(setting).orElseThrow(() -> new MissingSettings(declared.vendor(), List.of(Set.of(setting))));
    }

    /**
     * Checks that at least one setting of each set has a value, and that no credential is incomplete.
     *
     * @throws MissingSettings if a setting is missing; the message names all of them
     */
    public void require(List<Set<Setting>> needed) {
        List<Set<Setting>> missing = new ArrayList<>(needed);
        missing.removeIf(choice ->
                choice.stream().anyMatch(setting -> values.containsKey(setting) || incomplete.contains(setting)));
        incomplete.forEach(setting -> missing.add(Set.of(setting)));
        if (!missing.isEmpty()) {
            throw new MissingSettings(declared.vendor(), missing);
        }
    }

    /** Returns the secret of a setting, checked for characters that no header can have; empty if it is not set. */
    public Optional<Secret> secret(String name, Setting setting) {
        return find(setting, text -> SendableSecret.requireHeaderValue(name, Secret.of(text)));
    }

    /** Returns the access key of a credential's settings; empty unless its id and its secret are set. */
    public Optional<AccessKey> accessKey(CredentialSettings key) {
        Optional<Secret> secret = find(key.secret(), Secret::of);
        Optional<Secret> token = secret("the security token", key.thirdPart());
        return secret.flatMap(signing -> find(
                key.id(),
                id -> token.map(beside -> AccessKey.temporary(id, signing, beside))
                        .orElseGet(() -> AccessKey.of(id, signing))));
    }

    /**
     * Returns the base URL of a setting; messages do not show it, since it may contain credentials.
     *
     * @throws UnusableSettings if it is no base URL that the policy allows
     */
    public Optional<URI> endpoint(Setting setting) {
        return value(setting).map(this::endpoint);
    }

    /** Parses a base URL; throws if it is malformed or the policy does not allow it. */
    private URI endpoint(SettingValue value) {
        URI endpoint = parseUri(value);
        if (!"https".equalsIgnoreCase(endpoint.getScheme()) && !"http".equalsIgnoreCase(endpoint.getScheme())) {
            throw unusable(value, "must be an absolute http(s) URL; begin it with https://");
        }
        if ("http".equalsIgnoreCase(endpoint.getScheme()) && !isPlainHttpAllowed()) {
            throw unusable(
                    value,
                    "is plain HTTP, which shows credentials to the network; use https, or for a sandbox set "
                            + Setting.ALLOW_PLAIN_HTTP.variable() + "=true");
        }
        try {
            BaseUrl.of(endpoint, policy());
        } catch (IllegalArgumentException refused) {
            throw unusable(value, "cannot be used: " + refused.getMessage());
        }
        return endpoint;
    }

    private static URI parseUri(SettingValue value) {
        SafeText.firstInvisible(value.text()).ifPresent(character -> {
            throw unusable(value, "has an invisible or control character: " + character);
        });
        try {
            return new URI(value.text());
        } catch (URISyntaxException unreadable) {
            throw unusable(value, "is no URL");
        }
    }

    /** Returns the policy for sessions with these settings, which allows plain HTTP if a setting does. */
    public HttpPolicy policy() {
        return isPlainHttpAllowed() ? base.withPlainHttpAllowed() : base;
    }

    private boolean isPlainHttpAllowed() {
        return value(Setting.ALLOW_PLAIN_HTTP)
                .map(value -> switch (value.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw unusable(value, "must be true or false");
                })
                .orElse(false);
    }

    private static UnusableSettings unusable(SettingValue value, String why) {
        return new UnusableSettings(value.origin() + " " + why);
    }

    /** Returns the names of the settings that are set, without their values. */
    @Override
    public String toString() {
        return all().stream().map(SettingValue::name).collect(joining(", ", "Settings[", "]"));
    }
}
