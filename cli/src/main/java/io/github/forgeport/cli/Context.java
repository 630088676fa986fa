package io.github.forgeport.cli;

import io.github.forgeport.http.policy.HttpPolicy;
import java.io.PrintWriter;
import java.util.Map;

/** What a command finds around itself, so that a test can put other things there. */
record Context(
        Map<String, String> environment,
        Connections connections,
        HttpPolicy policy,
        PrintWriter out,
        PrintWriter err,
        Streams streams) {

    /** With the policy that the library has for everybody, and streams that are files. */
    Context(Map<String, String> environment, Connections connections, PrintWriter out, PrintWriter err) {
        this(environment, connections, HttpPolicy.defaults(), out, err, Streams.FILES);
    }

    /** Tells something beside the result, at once. */
    void note(String text) {
        err.println("forgeport: " + text);
        err.flush();
    }
}
