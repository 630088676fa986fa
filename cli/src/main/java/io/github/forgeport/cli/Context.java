package io.github.forgeport.cli;

import java.io.PrintWriter;
import java.util.Map;

/** What a command finds around itself, so that a test can put other things there. */
record Context(Map<String, String> environment, Connections connections, PrintWriter out, PrintWriter err) {

    /** Tells something beside the result. */
    void note(String text) {
        err.println("forgeport: " + text);
    }
}
