package io.github.forgeport.cli;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.cli.Given.Place;
import io.github.forgeport.domain.SafeText;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.http.AccessKey;
import io.github.forgeport.http.HttpPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of one run: the environment's, and the profile's where the environment has none. */
final class Settings {

    private static final Pattern OUTER_BLANKS = Pattern.compile("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$");

    private final Map<Setting, Given> values;
    private final HttpPolicy base;

    private Settings(Map<Setting, Given> values, HttpPolicy base) {
        this.values = values;
        this.base = base;
    }

    /**
     * Reads them.
     *
     * @param profile the file that the user named, or null for the one in the home directory, if it is there
     */
    static Settings load(Map<String, String> environment, @Nullable Path profile) {
        return of(environment, Profile.load(environment, profile));
    }

    /** Those of the environment, without any profile. */
    static Settings of(Map<String, String> environment) {
        return of(environment, Map.of());
    }

    private static Settings of(Map<String, String> environment, Map<String, String> file) {
        List<Function<Setting, Optional<Given>>> places = List.of(
                setting -> given(environment, setting.variable(), Place.ENVIRONMENT),
                setting -> given(file, setting.key(), Place.PROFILE),
                setting -> setting.vendorVariable()
                        .flatMap(variable -> given(environment, variable, Place.VENDORS_ENVIRONMENT)));
        Map<Setting, Given> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            places.stream()
                    .flatMap(place -> place.apply(setting).stream())
                    .findFirst()
                    .ifPresent(given -> values.put(setting, given));
        }
        for (CredentialSettings credential : CredentialSettings.values()) {
            values.keySet().removeAll(credential.all());
            places.stream()
                    .filter(place -> place.apply(credential.id()).isPresent())
                    .findFirst()
                    .ifPresent(place -> credential
                            .all()
                            .forEach(setting -> place.apply(setting).ifPresent(given -> values.put(setting, given))));
        }
        return new Settings(values, HttpPolicy.defaults());
    }

    /** A variable that is set to nothing is not set; blanks that do not show as such stay, to be refused by name. */
    private static Optional<Given> given(Map<String, String> texts, String name, Place place) {
        return Optional.ofNullable(texts.get(name))
                .map(text -> OUTER_BLANKS.matcher(text).replaceAll(""))
                .filter(text -> !text.isEmpty())
                .map(text -> new Given(text, place, name));
    }

    /** The same, for sessions that begin with this policy. */
    Settings with(HttpPolicy policy) {
        return new Settings(values, policy);
    }

    Optional<String> find(Setting setting) {
        return given(setting).map(Given::value);
    }

    Optional<Given> given(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    String get(Setting setting) {
        return find(setting).orElseThrow(() -> notConfigured(setting.key(), List.of(Set.of(setting))));
    }

    /** Refuses to go on unless of each set at least one is there; names all that is missing at once. */
    void require(String host, List<Set<Setting>> needed) {
        List<Set<Setting>> missing = new ArrayList<>(needed);
        missing.removeIf(choice -> choice.stream().anyMatch(values::containsKey));
        if (!missing.isEmpty()) {
            throw notConfigured(host, missing);
        }
    }

    private static CommandFailure notConfigured(String host, List<Set<Setting>> missing) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("  ENVIRONMENT VARIABLE", "PROFILE KEY", "WHAT IT IS"));
        for (Set<Setting> choice : missing) {
            String before = "  ";
            for (Setting setting : choice) {
                rows.add(List.of(before + setting.variable(), setting.key(), setting.meaning()));
                before = "  or ";
            }
        }
        return new CommandFailure(
                ExitCode.NOT_CONFIGURED,
                host + " is not configured. Set these in the environment, or in a profile:\n"
                        + String.join("\n", Table.lines(rows))
                        + "\nThe profile is " + Profile.PLACE
                        + ".\n'forgeport --help' tells more; 'forgeport demo' needs no settings.");
    }

    /** The access key, if its id is there; its secret must be, then. */
    Optional<AccessKey> accessKey(CredentialSettings key) {
        return find(key.id()).map(id -> {
            Secret secret = Secret.of(get(key.secret()));
            return find(key.beside())
                    .map(token -> AccessKey.temporary(id, secret, Secret.of(token)))
                    .orElseGet(() -> AccessKey.of(id, secret));
        });
    }

    /** The address of an API, whose refusals do not echo it, since it may hold credentials. */
    Optional<URI> endpoint(Setting setting) {
        Optional<URI> endpoint = find(setting).map(text -> uri(setting, text));
        if (endpoint.map(URI::getScheme).filter("http"::equalsIgnoreCase).isPresent() && !isPlainHttpAllowed()) {
            throw unusable(
                    setting,
                    "is plain HTTP, which shows credentials to the network; use https, or for a sandbox" + " set "
                            + Setting.ALLOW_PLAIN_HTTP.variable() + "=true");
        }
        return endpoint;
    }

    private static URI uri(Setting setting, String text) {
        SafeText.firstInvisible(text).ifPresent(character -> {
            throw unusable(setting, "has an invisible or control character: " + character);
        });
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw unusable(setting, "is no URL");
        }
    }

    HttpPolicy policy() {
        return isPlainHttpAllowed() ? base.withPlainHttpAllowed() : base;
    }

    private boolean isPlainHttpAllowed() {
        return switch (find(Setting.ALLOW_PLAIN_HTTP).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unusable(Setting.ALLOW_PLAIN_HTTP, "must be true or false");
        };
    }

    private static CommandFailure unusable(Setting setting, String why) {
        return new CommandFailure(ExitCode.USAGE, setting.variable() + " (in a profile: " + setting.key() + ") " + why);
    }

    /** The names of the settings that are there, never their values. */
    @Override
    public String toString() {
        return values.keySet().stream().map(Setting::key).collect(joining(", ", "Settings[", "]"));
    }
}
