package io.github.forgeport.cli;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Operation;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The hosts that the command knows, a line each. */
enum Host {
    SERVICESTAGE("Huawei Cloud ServiceStage", ServiceStageSession::open, ServiceStageSession::setup),
    CODEUP("Alibaba Cloud Codeup", CodeupSession::open, CodeupSession::setup);

    private final String title;
    private final BiFunction<Settings, Operation, GitHost> open;
    private final Function<Settings, Setup> setup;

    Host(String title, BiFunction<Settings, Operation, GitHost> open, Function<Settings, Setup> setup) {
        this.title = title;
        this.open = open;
        this.setup = setup;
    }

    /** The vendor's own name for it. */
    String title() {
        return title;
    }

    /** See {@link Connections#open}. */
    GitHost connect(Settings settings, Operation purpose) {
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
