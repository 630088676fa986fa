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

/** The settings of one vendor as found in the environment and, where that has none, in the profile. */
public final class Settings {

    private final DeclaredSettings declared;
    private final Map<Setting, SettingValue> values;
    private final Set<Setting> incomplete;
    private final HttpPolicy base;

    /**
     * Takes all of them.
     *
     * @param incomplete what is missing of credentials of which another part is there
     */
    Settings(DeclaredSettings declared, Map<Setting, SettingValue> values, Set<Setting> incomplete, HttpPolicy base) {
        this.declared = declared;
        this.values = values;
        this.incomplete = incomplete;
        this.base = base;
    }

    /** The same, for sessions that begin with this policy. */
    public Settings with(HttpPolicy policy) {
        return new Settings(declared, values, incomplete, requireNonNull(policy, "policy"));
    }

    /** All that are there, in the order in which they are declared. */
    public List<SettingValue> all() {
        return declared.all().stream()
                .flatMap(setting -> given(setting).stream())
                .toList();
    }

    /** The value with the place where it was found. */
    public Optional<SettingValue> given(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** Whether it is there. */
    public boolean has(Setting setting) {
        return values.containsKey(setting);
    }

    /** The text, if it is there. */
    public Optional<String> find(Setting setting) {
        return given(setting).map(SettingValue::text);
    }

    /**
     * What is made of the text, if it is there.
     *
     * @param made refuses the text by an {@code IllegalArgumentException} that does not show a secret
     * @throws UnusableSettings if it refuses; the message names where the text stands
     */
    public <T> Optional<T> find(Setting setting, Function<String, T> made) {
        return given(setting).map(value -> {
            try {
                return made.apply(value.text());
            } catch (IllegalArgumentException refused) {
                throw new UnusableSettings(declared.vendor() + ": " + value.spot() + ": " + rule(refused));
            }
        });
    }

    /** Without the text that broke it, which may be a secret that is in the wrong place. */
    private static String rule(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        int echo = message.indexOf(": '");
        return echo < 0 ? message : message.substring(0, echo);
    }

    /** The text, which must be there. */
    public String get(Setting setting) {
        return find(setting).orElseThrow(() -> new MissingSettings(declared.vendor(), List.of(Set.of(setting))));
    }

    /**
     * Refuses to go on unless of each set at least one is there, and all of each credential of which a part is.
     *
     * @throws MissingSettings if not; it names all that is missing at once
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

    /** A secret that is sent as it is. */
    public Optional<Secret> word(String name, Setting setting) {
        return find(setting, text -> SendableSecret.require(name, Secret.of(text)));
    }

    /** The access key, if its id and its secret are there. */
    public Optional<AccessKey> accessKey(CredentialSettings key) {
        Optional<Secret> secret = find(key.secret(), Secret::of);
        Optional<Secret> token = word("the security token", key.beside());
        return secret.flatMap(signing -> find(
                key.id(),
                id -> token.map(beside -> AccessKey.temporary(id, signing, beside))
                        .orElseGet(() -> AccessKey.of(id, signing))));
    }

    /**
     * The address of an API, whose refusals do not echo it, since it may hold credentials.
     *
     * @throws UnusableSettings if it is no address that the policy allows
     */
    public Optional<URI> endpoint(Setting setting) {
        return given(setting).map(this::endpoint);
    }

    private URI endpoint(SettingValue value) {
        URI endpoint = uri(value);
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

    private static URI uri(SettingValue value) {
        SafeText.firstInvisible(value.text()).ifPresent(character -> {
            throw unusable(value, "has an invisible or control character: " + character);
        });
        try {
            return new URI(value.text());
        } catch (URISyntaxException unreadable) {
            throw unusable(value, "is no URL");
        }
    }

    /** How patient and how careful sessions are: plain HTTP is allowed if the settings say so. */
    public HttpPolicy policy() {
        return isPlainHttpAllowed() ? base.withPlainHttpAllowed() : base;
    }

    private boolean isPlainHttpAllowed() {
        return given(Setting.ALLOW_PLAIN_HTTP)
                .map(value -> switch (value.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw unusable(value, "must be true or false");
                })
                .orElse(false);
    }

    private static UnusableSettings unusable(SettingValue value, String why) {
        return new UnusableSettings(value.spot() + " " + why);
    }

    /** The names of the settings that are there, never their values. */
    @Override
    public String toString() {
        return all().stream().map(SettingValue::name).collect(joining(", ", "Settings[", "]"));
    }
}
