package io.github.forgeport.http;

/** How a client of ours introduces itself. */
final class UserAgent {

    static final String TEXT = "forgeport/" + version();

    private UserAgent() {}

    /** The version in the jar's manifest; classes that run outside of a jar were not released. */
    private static String version() {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
