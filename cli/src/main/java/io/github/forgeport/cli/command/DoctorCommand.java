package io.github.forgeport.cli.command;

import io.github.forgeport.cli.doctor.CheckRunner;
import io.github.forgeport.cli.doctor.DoctorReport;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.option.HostOptions;
import io.github.forgeport.cli.option.OutputOption;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.http.policy.AllowedWrites;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code forgeport doctor}, which checks settings, connection, credential and operations of a host. */
@Command(
        name = "doctor",
        description = {
            "Checks what is between this machine and a host, from the settings to each operation.",
            "It looks at endpoint, TLS, clock and credential, too, changes nothing and shows no secret."
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
public final class DoctorCommand implements Callable<Integer> {

    private final RunContext context;

    @Mixin
    private HostOptions options = new HostOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    public DoctorCommand(RunContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DoctorReport report = new CheckRunner(context, options.host(), options.policy(context, AllowedWrites.NONE))
                .run(options.profile());
        if (output.isJson()) {
            context.console().out().println(SafeJsonWriter.text(report.json()));
        } else {
            report.lines().forEach(context.console().out()::println);
        }
        return report.code().number();
    }
}
