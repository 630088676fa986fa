package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.Author;
import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.NameTakenException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The files that a list of changes writes and deletes, each checked against the files that the changes before it left. */
final class ChangedFiles {

    private static final String FILE = "file";

    private final NavigableSet<String> paths;
    private final Function<String, FileContent> contentBefore;
    private final SortedMap<String, FileContent> written = new TreeMap<>();
    private final SortedSet<String> removed = new TreeSet<>();

    /**
     * Starts from the files before the changes.
     *
     * @param contentBefore reads one of them
     */
    ChangedFiles(Collection<String> paths, Function<String, FileContent> contentBefore) {
        this.paths = new TreeSet<>(paths);
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
            requireThere(update.path());
            written.put(update.path(), update.content());
        } else if (change instanceof FileChange.Move move) {
            requireThere(move.oldPath());
            FileContent content = move.content() == null ? content(move.oldPath()) : move.content();
            delete(move.oldPath());
            create(move.path(), content);
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

    private void delete(String path) {
        requireThere(path);
        paths.remove(path);
        written.remove(path);
        removed.add(path);
    }

    private FileContent content(String path) {
        FileContent changed = written.get(path);
        return changed == null ? contentBefore.apply(path) : changed;
    }

    private void requireThere(String path) {
        if (!paths.contains(path)) {
            throw new EntityNotInWorldException(FILE);
        }
    }

    /** Checks that nothing is at a path, neither a file nor a directory, and no file is where it needs a directory. */
    private void requireFree(String path) {
        String inside = paths.ceiling(path + "/");
        boolean isTaken = paths.contains(path) || inside != null && inside.startsWith(path + "/");
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            isTaken |= paths.contains(path.substring(0, slash));
        }
        if (isTaken) {
            throw new NameTakenException(FILE);
        }
    }
}
