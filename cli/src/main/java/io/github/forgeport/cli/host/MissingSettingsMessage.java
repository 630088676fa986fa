package io.github.forgeport.cli.host;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.view.TextTable;
import io.github.forgeport.http.settings.MissingSettings;
import io.github.forgeport.http.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A builder of the error message that lists the missing settings of a host as a table. */
final class MissingSettingsMessage {

    private MissingSettingsMessage() {}

    /** Returns a failure of the command whose message lists the missing settings. */
    static CommandFailure failure(HostEntry host, MissingSettings missing) {
        if (missing.missing().isEmpty()) {
            return new CommandFailure(ExitCode.NOT_CONFIGURED, String.valueOf(missing.getMessage()));
        }
        return new CommandFailure(
                ExitCode.NOT_CONFIGURED,
                host + " is not configured. Set these in the environment, or in a profile:\n"
                        + String.join("\n", TextTable.lines(rows(missing)))
                        + "\nThe profile is " + ProfileLookup.LOCATION
                        + ".\n'forgeport --help' tells more; 'forgeport demo' needs no settings.");
    }

    /** Returns the table's heading row, followed by a row for each missing setting. */
    private static List<List<String>> rows(MissingSettings missing) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("  ENVIRONMENT VARIABLE", "PROFILE KEY", "WHAT IT IS"));
        for (Set<Setting> choice : missing.missing()) {
            String before = "  ";
            for (Setting setting : choice) {
                rows.add(List.of(before + setting.variable(), setting.key(), setting.meaning()));
                before = "  or ";
            }
        }
        return rows;
    }
}
