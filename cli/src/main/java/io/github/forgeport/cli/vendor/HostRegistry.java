package io.github.forgeport.cli.vendor;

import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.http.settings.Setting;
import java.util.List;
import java.util.stream.Stream;

/** The registry of the hosts that the command knows. */
public final class HostRegistry {

    /** All hosts, in the order of the help. */
    public static final List<HostEntry> ALL = List.of(new ServiceStageHostEntry(), new CodeupHostEntry());

    private HostRegistry() {}

    /** Returns the settings of all hosts, in the order of the help. */
    public static List<Setting> settings() {
        return Stream.concat(
                        ALL.stream().flatMap(host -> host.settings().own().stream()),
                        Stream.of(Setting.ALLOW_PLAIN_HTTP))
                .toList();
    }
}
