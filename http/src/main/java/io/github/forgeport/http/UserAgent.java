package io.github.forgeport.http;

/** The {@code User-Agent} header of all requests. */
final class UserAgent {

    static final String LIBRARY = "forgeport/" + version();

    private static final int LONGEST_VALUE = 256;

    private UserAgent() {}

    /** Returns the value of the header: the application's text, then the library's name and version. */
    static String headerValue(String application) {
        int room = LONGEST_VALUE - LIBRARY.length() - 1;
        String fitting = application.substring(0, Math.min(room, application.length()));
        return fitting.isBlank() ? LIBRARY : fitting.strip() + " " + LIBRARY;
    }

    /** Returns the library's version, from its module or, on the class path, from its jar's manifest. */
    private static String version() {
        Module module = UserAgent.class.getModule();
        String version = module.isNamed()
                ? module.getDescriptor().rawVersion().orElse(null)
                : UserAgent.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
