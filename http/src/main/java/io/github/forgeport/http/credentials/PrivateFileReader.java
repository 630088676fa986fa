package io.github.forgeport.http.credentials;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Objects;
import java.util.Set;

/**
 * A reader of small regular files that belong to this process's user or root and that nobody else may read.
 *
 * <p>A link is followed, and what it leads to is judged. Whoever may write into the folder can put another file there, but
 * none that passes for the user's own. Java asks a path and no opened file for its attributes, so they are asked for before
 * and after opening, and both times they must be of the same file.
 */
final class PrivateFileReader {

    private static final int LARGEST_SIZE = 1 << 20;
    private static final Set<?> OWNER_PERMISSIONS = Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

    private PrivateFileReader() {}

    /** Thrown when a file is too large, not regular, or not private; its message is to follow the file's name. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Reads all bytes of a private file.
     *
     * @throws Refused if the file is too large, not regular, or not private
     */
    static byte[] read(Path path) throws IOException {
        // Before it is opened, too, since opening a pipe would wait for somebody to write into it.
        BasicFileAttributes file = checkAttributes(path);
        try (InputStream in = Files.newInputStream(path)) {
            if (!Objects.equals(checkAttributes(path).fileKey(), file.fileKey())) {
                throw new Refused("was replaced while it was read");
            }
            byte[] content = in.readNBytes(LARGEST_SIZE + 1);
            requireSmall(content.length);
            return content;
        }
    }

    private static BasicFileAttributes checkAttributes(Path path) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        BasicFileAttributes file =
                posix == null ? Files.readAttributes(path, BasicFileAttributes.class) : posix.readAttributes();
        if (file.isDirectory()) {
            throw new Refused("is a directory");
        }
        if (!file.isRegularFile()) {
            throw new Refused("is no regular file");
        }
        if (file instanceof PosixFileAttributes owned) {
            requirePrivate(owned, path);
        }
        requireSmall(file.size());
        return file;
    }

    private static void requirePrivate(PosixFileAttributes file, Path path) throws IOException {
        if (!ProcessUser.isOwner(file.owner()) && !ProcessUser.isRoot(file.owner())) {
            throw new Refused("belongs to another user; only one of yours, or of root's, is read");
        }
        if (!OWNER_PERMISSIONS.containsAll(file.permissions())) {
            throw new Refused("is open to other users; run: chmod 600 '" + ProfileFile.formatForMessage(path) + "'");
        }
    }

    private static void requireSmall(long size) throws IOException {
        if (size > LARGEST_SIZE) {
            throw new Refused("is larger than 1 MiB");
        }
    }
}
