package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What this is a build of. */
final class Version {

    private static final String JAVA = Runtime.version().toString();

    static final String TEXT = "forgeport " + ofJar() + " (Java " + JAVA + ")";

    private Version() {}

    static ObjectNode json() {
        return Json.object().put("version", ofJar()).put("java", JAVA);
    }

    private static String ofJar() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
