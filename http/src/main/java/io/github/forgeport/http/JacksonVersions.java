package io.github.forgeport.http;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import org.jspecify.annotations.Nullable;

/** The versions of Jackson that an application brings, compared once with the oldest that this library can run on. */
final class JacksonVersions {

    private static final int MAJOR = 2;
    private static final int OLDEST_MINOR = 18;
    private static final String NEEDED =
            "Forgeport needs Jackson " + MAJOR + "." + OLDEST_MINOR + " or a later " + MAJOR + ".x: ";

    private static final @Nullable String UNFIT = unfit();

    private JacksonVersions() {}

    /**
     * Makes sure that Jackson can be used.
     *
     * @throws IllegalStateException if it is too old, missing, or of jars that do not fit together
     */
    static void require() {
        if (UNFIT != null) {
            throw new IllegalStateException(UNFIT);
        }
    }

    private static @Nullable String unfit() {
        try {
            String unfit = unfit(com.fasterxml.jackson.core.json.PackageVersion.VERSION, PackageVersion.VERSION);
            if (unfit == null) {
                // Now, since what the annotations lack shows here.
                new Json();
            }
            return unfit;
        } catch (LinkageError missing) {
            return NEEDED + "its jars here do not fit together, or one is missing (" + missing + ")";
        }
    }

    /** Why these do not do, or null if they do: data binding asks of the core what its own release has. */
    static @Nullable String unfit(Version core, Version databind) {
        if (isTooOld(core) || isTooOld(databind) || core.getMinorVersion() < databind.getMinorVersion()) {
            return NEEDED + "found jackson-core " + core + " and jackson-databind " + databind
                    + ", of which the core may not be the older one";
        }
        return null;
    }

    private static boolean isTooOld(Version version) {
        return version.getMajorVersion() != MAJOR || version.getMinorVersion() < OLDEST_MINOR;
    }
}
