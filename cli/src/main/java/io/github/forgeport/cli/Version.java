package io.github.forgeport.cli;

/** What this is a build of. */
final class Version {

    static final String TEXT = "forgeport " + ofJar() + " (Java " + Runtime.version() + ")";

    private Version() {}

    private static String ofJar() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
