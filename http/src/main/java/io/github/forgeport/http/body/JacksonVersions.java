package io.github.forgeport.http.body;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import org.jspecify.annotations.Nullable;

/** Compares the application's version of Jackson, once, with the oldest that this library runs on. */
public final class JacksonVersions {

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
    public static void require() {
        if (UNFIT != null) {
            throw new IllegalStateException(UNFIT);
        }
    }

    private static @Nullable String unfit() {
        try {
            Version core = com.fasterxml.jackson.core.json.PackageVersion.VERSION;
            Version databind = PackageVersion.VERSION;
            String unfit = unfit(core, databind);
            if (unfit != null) {
                return unfit;
            }
            return isOfAge(annotations(), databind) ? null : unlinked(found(core, databind));
        } catch (LinkageError missing) {
            return NEEDED + "a jar of it is missing (" + missing + ")";
        }
    }

    /** Why these do not do, or null if they do: data binding asks of the core what its own release has. */
    static @Nullable String unfit(Version core, Version databind) {
        if (isTooOld(core) || isTooOld(databind)) {
            return NEEDED + found(core, databind);
        }
        return core.getMinorVersion() < databind.getMinorVersion()
                ? NEEDED + found(core, databind) + ", which needs a core that is not older"
                : null;
    }

    /** Only their jar's manifest tells the version of the annotations, and a build tool may have put its own in place of it. */
    static Version annotations() {
        Package annotations = JsonProperty.class.getPackage();
        return "Jackson-annotations".equals(annotations.getImplementationTitle())
                ? parsed(annotations.getImplementationVersion())
                : Version.unknownVersion();
    }

    static Version parsed(@Nullable String version) {
        return VersionUtil.parseVersion(version, null, null);
    }

    /** Whether annotations are new enough for data binding to find in them what it asks for. */
    static boolean isOfAge(Version annotations, Version databind) {
        return annotations.getMajorVersion() == MAJOR && annotations.getMinorVersion() >= databind.getMinorVersion();
    }

    /** Data binding is set up now, since what annotations of an unknown version lack shows there. */
    private static @Nullable String unlinked(String found) {
        try {
            requireNonNull(DataBinding.STRICT);
            return null;
        } catch (LinkageError missing) {
            return NEEDED + found + ", but jackson-annotations is missing or older (" + missing + ")";
        }
    }

    private static String found(Version core, Version databind) {
        return "found jackson-core " + core + " and jackson-databind " + databind;
    }

    private static boolean isTooOld(Version version) {
        return version.getMajorVersion() != MAJOR || version.getMinorVersion() < OLDEST_MINOR;
    }
}
