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
public record RunResult(int code, String out, String err) {

    static RunResult of(Map<String, String> environment, String... args) {
        return with(environment, HostEntry::connect, args);
    }

    /** Runs the command with a policy, such as one with another clock. */
    static RunResult under(HttpPolicy policy, Map<String, String> environment, String... args) {
        return run(environment, HostEntry::connect, policy, args);
    }

    /** Runs the command with this session in place of any that it opens. */
    public static RunResult against(GitHost host, String... args) {
        return with(Map.of(), (which, settings, purpose) -> host, args);
    }

    /** Runs the command with these subcommands, session and standard streams. */
    public static RunResult of(
            List<Verb> verbs, GitHost host, Map<String, String> environment, StreamState streams, String... args) {
        return run(verbs, environment, (which, settings, purpose) -> host, HttpPolicy.defaults(), streams, args);
    }

    static RunResult with(Map<String, String> environment, SessionOpener connections, String... args) {
        return run(environment, connections, HttpPolicy.defaults(), args);
    }

    private static RunResult run(
            Map<String, String> environment, SessionOpener connections, HttpPolicy policy, String... args) {
        return run(Verbs.ALL, environment, connections, policy, StreamState.FILES, args);
    }

    private static RunResult run(
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
        return new RunResult(code, out.toString(UTF_8), err.toString());
    }

    /** Returns the context of a run without environment variables, whose streams are no terminal. */
    static RunContext context(PrintWriter out, PrintWriter err) {
        return context(HostEntry::connect, out, err);
    }

    static RunContext context(SessionOpener connections, PrintWriter out, PrintWriter err) {
        return new RunContext(Map.of(), connections, HttpPolicy.defaults(), new Console(out, err, StreamState.FILES));
    }

    /** Returns the environment for a sandbox with some variables changed; an empty value counts as not set. */
    static Map<String, String> environment(Sandbox sandbox, String... changes) {
        return changed(SandboxEnvironment.variables(sandbox), changes);
    }

    /** Returns the environment in which all hosts have this URL, with some variables changed. */
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
