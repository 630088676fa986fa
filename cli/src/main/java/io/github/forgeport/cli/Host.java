package io.github.forgeport.cli;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Operation;
import java.util.Locale;
import java.util.function.BiFunction;

/** The hosts that the command knows, a line each. */
enum Host {
    SERVICESTAGE("Huawei Cloud ServiceStage", ServiceStageSession::open),
    CODEUP("Alibaba Cloud Codeup", CodeupSession::open);

    private final String title;
    private final BiFunction<Settings, Operation, GitHost> open;

    Host(String title, BiFunction<Settings, Operation, GitHost> open) {
        this.title = title;
        this.open = open;
    }

    /** The vendor's own name for it. */
    String title() {
        return title;
    }

    /** See {@link Connections#open}. */
    GitHost connect(Settings settings, Operation purpose) {
        try {
            return open.apply(settings, purpose);
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
