package io.github.forgeport.cli.command;

import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.option.HostOptions;
import io.github.forgeport.cli.option.OutputOption;
import io.github.forgeport.cli.option.RequestOptions;
import io.github.forgeport.cli.view.RawResponseView;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code forgeport api}, which sends an HTTP request composed by the user to a host and prints the response. */
@Command(
        name = "api",
        description = {
            "Sends a request of your own for what no other command asks,",
            "with the host's credential, retries and failures."
        },
        footer = {
            "",
            "Examples:",
            "  forgeport api GET /repository/list --query perPage=100 --operation ListRepositories --host codeup",
            "  forgeport api POST /v1/{project_id}/git/repos/{namespace}/projects --path namespace=zmg \\",
            "      --input project.json --host servicestage",
            "'forgeport --help' tells the settings and the exit codes."
        })
public final class ApiCommand implements Runnable {

    private final RunContext context;

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "The vendor's name of what is asked, which Codeup wants.")
    private @Nullable String operation;

    @Mixin
    private HostOptions options = new HostOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    public ApiCommand(RunContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        RawRequest wanted = request.request();
        boolean reads = wanted.repetition() == Repetition.READ;
        try (GitHost host = options.connect(context, null, reads ? AllowedWrites.NONE : AllowedWrites.ALL)) {
            RawResponse response = send(host, wanted, reads);
            RawResponseView view = new RawResponseView(response);
            if (output.isJson()) {
                context.console().out().println(SafeJsonWriter.text(view.json(host.name())));
            } else {
                view.text()
                        .ifPresentOrElse(
                                context.console().out()::println,
                                () -> context.console().printMessage(RawResponseView.NO_TEXT_MESSAGE));
            }
        }
    }

    /** Sends the request; if one that writes fails with unknown effect, the exception says so. */
    private RawResponse send(GitHost host, RawRequest wanted, boolean reads) {
        try {
            return options.host().sendRaw(host, operation, wanted);
        } catch (GitHostException failure) {
            throw reads ? failure : UncertainWrite.orSame(host, failure, "a request that reads");
        }
    }
}
