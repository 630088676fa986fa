package io.github.forgeport.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.SafeJsonWriter;

/** The versions of this program and of the JVM, for printing. */
public final class Version {

    private static final String JAVA_VERSION = Runtime.version().toString();

    /** The line of text with both versions. */
    public static final String TEXT = "forgeport " + jarVersion() + " (Java " + JAVA_VERSION + ")";

    private Version() {}

    /** Returns both versions as a JSON object. */
    public static ObjectNode json() {
        return SafeJsonWriter.newObject().put("version", jarVersion()).put("java", JAVA_VERSION);
    }

    /** Returns the version in the manifest of the jar; {@code unreleased} if there is none. */
    private static String jarVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
