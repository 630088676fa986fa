package io.github.forgeport.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.cli.command.SandboxEnvironment;
import io.github.forgeport.cli.console.Console;
import io.github.forgeport.cli.console.OutputWriter;
import io.github.forgeport.cli.console.StreamState;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.host.SessionOpener;
import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The result of a run of the command in this JVM: its exit code and output. */
public record Run(int code, String out, String err) {

    static Run of(Map<String, String> environment, String... args) {
        return with(environment, HostEntry::connect, args);
    }

    /** With a policy of the test's own, such as one with another clock. */
    static Run under(HttpPolicy policy, Map<String, String> environment, String... args) {
        return run(environment, HostEntry::connect, policy, args);
    }

    /** Every session is this one, whatever is configured. */
    public static Run against(GitHost host, String... args) {
        return with(Map.of(), (which, settings, purpose) -> host, args);
    }

    /** With subcommands of the test's own, at a terminal of the test's own. */
    public static Run of(
            List<Verb> verbs, GitHost host, Map<String, String> environment, StreamState streams, String... args) {
        return run(verbs, environment, (which, settings, purpose) -> host, HttpPolicy.defaults(), streams, args);
    }

    static Run with(Map<String, String> environment, SessionOpener connections, String... args) {
        return run(environment, connections, HttpPolicy.defaults(), args);
    }

    private static Run run(
            Map<String, String> environment, SessionOpener connections, HttpPolicy policy, String... args) {
        return run(Verbs.ALL, environment, connections, policy, StreamState.FILES, args);
    }

    private static Run run(
            List<Verb> verbs,
            Map<String, String> environment,
            SessionOpener connections,
            HttpPolicy policy,
            StreamState streams,
            String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Console console = new Console(new OutputWriter(out), new PrintWriter(err), streams);
        int code = Forgeport.run(new RunContext(environment, connections, policy, console), verbs, args);
        return new Run(code, out.toString(UTF_8), err.toString());
    }

    /** The surroundings of a run without variables, which prints to files. */
    static RunContext context(PrintWriter out, PrintWriter err) {
        return context(HostEntry::connect, out, err);
    }

    static RunContext context(SessionOpener connections, PrintWriter out, PrintWriter err) {
        return new RunContext(Map.of(), connections, HttpPolicy.defaults(), new Console(out, err, StreamState.FILES));
    }

    /** The sandbox's variables with some of them changed; an empty value counts as not set. */
    static Map<String, String> environment(Sandbox sandbox, String... changes) {
        return changed(SandboxEnvironment.variables(sandbox), changes);
    }

    /** All hosts at one address. */
    public static Map<String, String> environment(URI url, String... changes) {
        return changed(SandboxEnvironment.variables(host -> url), changes);
    }

    static Map<String, String> changed(Map<String, String> before, String... changes) {
        Map<String, String> environment = new HashMap<>(before);
        for (int i = 0; i < changes.length; i += 2) {
            environment.put(changes[i], changes[i + 1]);
        }
        return environment;
    }
}
