package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.Author;
import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.NameTakenException;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The files that a list of changes writes and deletes, each checked against the files that the changes before it left. */
final class ChangedFiles {

    private final NavigableSet<String> paths = new TreeSet<>();
    private final Function<String, FileContent> contentBefore;
    private final SortedMap<String, FileContent> written = new TreeMap<>();
    private final SortedSet<String> removed = new TreeSet<>();

    /**
     * Creates the list without a change, from the tree before the changes.
     *
     * @param contentBefore reads one of its files
     */
    ChangedFiles(Stream<WorldEntity> tree, Function<String, FileContent> contentBefore) {
        tree.filter(entry -> !"directory".equals(entry.parts().get("kind")))
                .forEach(file -> paths.add(file.required("path")));
        this.contentBefore = contentBefore;
    }

    /** Applies these changes, and returns the commit of all changes so far. */
    Commit commit(String message, Instant time, List<FileChange> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a commit without a change");
        }
        changes.forEach(this::apply);
        return new Commit(message, Author.SANDBOX, time, written, removed);
    }

    private void apply(FileChange change) {
        if (change instanceof FileChange.Create create) {
            create(create.path(), create.content());
        } else if (change instanceof FileChange.Update update) {
            delete(update.path());
            create(update.path(), update.content());
        } else if (change instanceof FileChange.Move move) {
            Supplier<FileContent> before = delete(move.oldPath());
            create(move.path(), move.content() == null ? before.get() : move.content());
        } else {
            delete(change.path());
        }
    }

    private void create(String path, FileContent content) {
        requireFree(path);
        paths.add(path);
        written.put(path, content);
        removed.remove(path);
    }

    /** Deletes a file, which must exist, and returns a reader of its content. */
    private Supplier<FileContent> delete(String path) {
        if (!paths.remove(path)) {
            throw new EntityNotInWorldException("file");
        }
        removed.add(path);
        FileContent changed = written.remove(path);
        return () -> changed == null ? contentBefore.apply(path) : changed;
    }

    /** Checks that nothing is at a path, neither a file nor a directory, and no file is where it needs a directory. */
    private void requireFree(String path) {
        String inside = paths.ceiling(path + "/");
        boolean isTaken = paths.contains(path) || inside != null && inside.startsWith(path + "/");
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            isTaken |= paths.contains(path.substring(0, slash));
        }
        if (isTaken) {
            throw new NameTakenException("file");
        }
    }
}
