package io.github.forgeport.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.JsonText;

/** The version of this build and of the JVM. */
public final class Version {

    private static final String JAVA = Runtime.version().toString();

    public static final String TEXT = "forgeport " + ofJar() + " (Java " + JAVA + ")";

    private Version() {}

    public static ObjectNode json() {
        return JsonText.object().put("version", ofJar()).put("java", JAVA);
    }

    private static String ofJar() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
