package io.github.forgeport.cli;

import io.github.forgeport.http.HttpPolicy;
import java.io.PrintWriter;
import java.util.Map;

/** What a command finds around itself, so that a test can put other things there. */
record Context(
        Map<String, String> environment, Connections connections, HttpPolicy policy, PrintWriter out, PrintWriter err) {

    /** With the policy that the library has for everybody. */
    Context(Map<String, String> environment, Connections connections, PrintWriter out, PrintWriter err) {
        this(environment, connections, HttpPolicy.defaults(), out, err);
    }

    /** Tells something beside the result. */
    void note(String text) {
        err.println("forgeport: " + text);
    }
}
