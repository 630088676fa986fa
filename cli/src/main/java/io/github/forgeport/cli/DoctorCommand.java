package io.github.forgeport.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds out why a host does not answer. */
@Command(
        name = "doctor",
        description = {
            "Checks what is between this machine and a host: settings, endpoint, TLS, clock, credential, and which"
                    + " operations answer. It changes nothing and shows no secret."
        },
        footer = {
            "",
            "A line per check: ok, warn, FAIL or skip; what to do next is below. Writes are never tried.",
            "The exit code is that of the first FAIL.",
            "",
            "Examples:",
            "  forgeport doctor --host codeup",
            "  forgeport doctor --host servicestage --output json",
            "'forgeport --help' tells the settings and the exit codes."
        })
final class DoctorCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private HostOptions options = new HostOptions();

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Report report = new Examination(context, options.host(), options.policy(context)).of(options.profile());
        if (options.isJson()) {
            context.console().out().println(Json.text(report.json()));
        } else {
            report.lines().forEach(context.console().out()::println);
        }
        return report.code().number();
    }
}
