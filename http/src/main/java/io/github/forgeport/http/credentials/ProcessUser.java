package io.github.forgeport.http.credentials;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * The operating system's user of this process, for comparison with owners of files; the property {@code user.name} could be
 * set to anything.
 */
final class ProcessUser {

    private static final Path PROC_SELF = Path.of("/proc/self");

    /** The names of the superuser; the number is the name where the system has no list of users. */
    private static final Set<String> SUPERUSER_NAMES = Set.of("root", "0");

    private ProcessUser() {}

    /** Whether this process runs as a file's owner. */
    static boolean isOwner(UserPrincipal owner) throws IOException {
        return owner.equals(currentUser());
    }

    /** Whether a file's owner is the superuser. */
    static boolean isRoot(UserPrincipal owner) {
        return SUPERUSER_NAMES.contains(owner.getName());
    }

    private static UserPrincipal currentUser() throws IOException {
        // In a container a user may have a number and no name, by which he could be looked up.
        if (Files.exists(PROC_SELF)) {
            return Files.getOwner(PROC_SELF);
        }
        String name = ProcessHandle.current().info().user().orElseThrow(() -> new IOException("no user"));
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }
}
