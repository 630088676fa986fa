package io.github.forgeport.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A linker of the local Maven repository of this build, which has its artifacts, to all others in the user's own.
 *
 * <p>So nothing of ours gets into the user's repository, nothing of ours comes out of it, and nothing is fetched twice.
 */
final class MavenRepositoryLinker {

    private static final Path OURS = Path.of("io", "github", "forgeport");

    private MavenRepositoryLinker() {}

    private static boolean isComplete;

    /** Adds symbolic links to the artifacts in the user's own local repository, once in a JVM. */
    static synchronized void addLinksTo(Path repository, Path usersRepository) throws IOException {
        if (!isComplete) {
            link(repository, usersRepository, Path.of(""));
            isComplete = true;
        }
    }

    private static void link(Path repository, Path users, Path below) throws IOException {
        List<Path> names;
        try (Stream<Path> children = Files.list(users.resolve(below))) {
            names = children.map(child -> below.resolve(child.getFileName())).toList();
        }
        for (Path name : names) {
            Path link = repository.resolve(name);
            if (name.equals(OURS)) {
                continue;
            }
            if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
                link(repository, users, name);
            } else {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, users.resolve(name).toAbsolutePath());
            }
        }
    }
}
