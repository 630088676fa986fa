package io.github.forgeport.cli;

import io.github.forgeport.adapter.codeup.CodeupSettings;
import io.github.forgeport.adapter.servicestage.ServiceStageSettings;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.settings.DeclaredSettings;
import io.github.forgeport.http.settings.MissingSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.http.settings.UnusableSettings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hosts that the command knows, a line each. */
enum Host {
    SERVICESTAGE(
            "Huawei Cloud ServiceStage",
            true,
            ServiceStageSettings.DECLARED,
            ServiceStageSession::open,
            ServiceStageSession::setup,
            ServiceStageSession::raw),
    CODEUP(
            "Alibaba Cloud Codeup",
            true,
            CodeupSettings.DECLARED,
            CodeupSession::open,
            CodeupSession::setup,
            CodeupSession::raw);

    /** Sends a raw call over a session of its own. */
    @FunctionalInterface
    private interface RawSender {
        RawResponse send(GitHost host, @Nullable String operation, RawRequest request);
    }

    private final String title;
    private final boolean hasCodes;
    private final DeclaredSettings settings;
    private final BiFunction<Settings, Operation, GitHost> open;
    private final Function<Settings, Setup> setup;
    private final RawSender raw;

    Host(
            String title,
            boolean hasCodes,
            DeclaredSettings settings,
            BiFunction<Settings, Operation, GitHost> open,
            Function<Settings, Setup> setup,
            RawSender raw) {
        this.title = title;
        this.hasCodes = hasCodes;
        this.settings = settings;
        this.open = open;
        this.setup = setup;
        this.raw = raw;
    }

    /** The settings of all hosts. */
    static List<Setting> settings() {
        return Stream.concat(
                        Arrays.stream(values()).flatMap(host -> host.settings.own().stream()),
                        Stream.of(Setting.ALLOW_PLAIN_HTTP))
                .toList();
    }

    /** The settings of this one. */
    List<Setting> declared() {
        return settings.all();
    }

    /** The vendor's own name for it. */
    String title() {
        return title;
    }

    /** Whether its errors have codes of the vendor's own, by which they can be told from anybody's. */
    boolean hasCodes() {
        return hasCodes;
    }

    /**
     * Reads its settings.
     *
     * @param profile the file that the user named, or null for the one in the home directory, if it is there
     * @throws CommandFailure if the profile cannot be used, or something is misspelt
     */
    Settings read(Map<String, String> environment, @Nullable Path profile) {
        return usable(() ->
                settings.read(environment, Profile.find(environment, profile).orElse(null)));
    }

    /** Those of the environment, without any profile. */
    Settings read(Map<String, String> environment) {
        return settings.read(environment, null);
    }

    /**
     * Sends a raw call over a session with it.
     *
     * @param operation the vendor's name of what is asked, if the user gave one
     * @throws CommandFailure if it wants such a name, or has none
     */
    RawResponse raw(GitHost host, @Nullable String operation, RawRequest request) {
        return raw.send(host, operation, request);
    }

    /** See {@link Connections#open}. */
    GitHost connect(Settings settings, @Nullable Operation purpose) {
        return usable(() -> open.apply(settings, purpose));
    }

    /**
     * Tells what the settings make of it.
     *
     * @throws CommandFailure if a setting is missing or cannot be used
     */
    Setup setup(Settings settings) {
        return usable(() -> setup.apply(settings));
    }

    private <T> T usable(Supplier<T> made) {
        try {
            return made.get();
        } catch (MissingSettings missing) {
            throw NotConfigured.failure(this, missing);
        } catch (UnusableSettings refused) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(ExitCode.USAGE, this + ": " + refused.getMessage());
        }
    }

    /** As the user writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
