package io.github.forgeport.http.body;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import org.jspecify.annotations.Nullable;

/** A check, once a JVM, that the application's version of Jackson is not older than this library needs. */
public final class JacksonVersionCheck {

    private static final int MAJOR = 2;
    private static final int OLDEST_MINOR = 18;
    private static final String NEEDED_VERSION =
            "Forgeport needs Jackson " + MAJOR + "." + OLDEST_MINOR + " or a later " + MAJOR + ".x: ";

    private static final @Nullable String PROBLEM = findProblem();

    private JacksonVersionCheck() {}

    /**
     * Throws if the application's version of Jackson cannot be used.
     *
     * @throws IllegalStateException if Jackson is too old, missing, or of jars whose versions do not fit together
     */
    public static void require() {
        if (PROBLEM != null) {
            throw new IllegalStateException(PROBLEM);
        }
    }

    /** Returns why the versions of Jackson on the class path cannot be used; null if they can. */
    private static @Nullable String findProblem() {
        try {
            Version core = com.fasterxml.jackson.core.json.PackageVersion.VERSION;
            Version databind = PackageVersion.VERSION;
            String unfit = versionProblem(core, databind);
            if (unfit != null) {
                return unfit;
            }
            return isRecentEnough(annotations(), databind) ? null : linkProblem(foundVersions(core, databind));
        } catch (LinkageError missing) {
            return NEEDED_VERSION + "a jar of it is missing (" + missing + ")";
        }
    }

    /** Returns why two versions of Jackson's jars cannot be used together; null if they can. */
    static @Nullable String versionProblem(Version core, Version databind) {
        if (isTooOld(core) || isTooOld(databind)) {
            return NEEDED_VERSION + foundVersions(core, databind);
        }
        return core.getMinorVersion() < databind.getMinorVersion()
                ? NEEDED_VERSION + foundVersions(core, databind) + ", which needs a core that is not older"
                : null;
    }

    /**
     * Returns the version of Jackson's annotations by their jar's manifest; unknown if a build tool replaced the manifest.
     */
    static Version annotations() {
        Package annotations = JsonProperty.class.getPackage();
        return "Jackson-annotations".equals(annotations.getImplementationTitle())
                ? parseVersionText(annotations.getImplementationVersion())
                : Version.unknownVersion();
    }

    static Version parseVersionText(@Nullable String version) {
        return VersionUtil.parseVersion(version, null, null);
    }

    /** Whether Jackson's annotations are not older than its data binding. */
    static boolean isRecentEnough(Version annotations, Version databind) {
        return annotations.getMajorVersion() == MAJOR && annotations.getMinorVersion() >= databind.getMinorVersion();
    }

    /** Tries data binding with annotations of an unknown version, and returns why it fails; null if it works. */
    private static @Nullable String linkProblem(String foundVersions) {
        try {
            requireNonNull(DataBinding.STRICT);
            return null;
        } catch (LinkageError missing) {
            return NEEDED_VERSION + foundVersions + ", but jackson-annotations is missing or older (" + missing + ")";
        }
    }

    private static String foundVersions(Version core, Version databind) {
        return "found jackson-core " + core + " and jackson-databind " + databind;
    }

    private static boolean isTooOld(Version version) {
        return version.getMajorVersion() != MAJOR || version.getMinorVersion() < OLDEST_MINOR;
    }
}
