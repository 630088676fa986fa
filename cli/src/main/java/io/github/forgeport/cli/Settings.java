package io.github.forgeport.cli;

import static java.util.stream.Collectors.joining;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of one run: the environment's, and the profile's where the environment has none. */
final class Settings {

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads them.
     *
     * @param profile the file that the user named, or null for the one in the home directory, if it is there
     */
    static Settings load(Map<String, String> environment, @Nullable Path profile) {
        Map<String, String> file = Profile.load(environment, profile);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            given(file, setting.key()).ifPresent(value -> values.put(setting, value));
            given(environment, setting.variable()).ifPresent(value -> values.put(setting, value));
        }
        for (AccessKeySettings key : AccessKeySettings.values()) {
            values.keySet().removeAll(key.all());
            Stream.<Function<Setting, Optional<String>>>of(
                            setting -> given(environment, setting.variable()),
                            setting -> given(file, setting.key()),
                            setting -> setting.vendorVariable().flatMap(variable -> given(environment, variable)))
                    .filter(place -> place.apply(key.id()).isPresent())
                    .findFirst()
                    .ifPresent(place -> key.all()
                            .forEach(setting -> place.apply(setting).ifPresent(value -> values.put(setting, value))));
        }
        return new Settings(values);
    }

    /** A variable that is set to nothing is not set. */
    private static Optional<String> given(Map<String, String> texts, String name) {
        return Optional.ofNullable(texts.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<String> find(Setting setting) {
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
    Optional<AccessKey> accessKey(AccessKeySettings key) {
        return find(key.id()).map(id -> {
            Secret secret = Secret.of(get(key.secret()));
            return find(key.securityToken())
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
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw unusable(setting, "is no URL");
        }
    }

    HttpPolicy policy() {
        return isPlainHttpAllowed() ? HttpPolicy.defaults().withPlainHttpAllowed() : HttpPolicy.defaults();
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
