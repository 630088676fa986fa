package io.github.forgeport.sandbox.world;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A Git commit: message, author, time, and the files that it writes and deletes after the commit before it in its {@link
 * Branch}.
 *
 * @param time of author and committer, in whole seconds
 * @param files to write, by their paths from the top folder
 * @param removed paths of the files to delete; absent ones are ignored
 */
public record Commit(
        String message, Author author, Instant time, SortedMap<String, FileContent> files, SortedSet<String> removed) {

    /** Checks message, time and paths; a commit cannot write and delete the same file. */
    public Commit {
        GitRules.requireMessage(message);
        time = GitRules.requireTime(time);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
        files.keySet().forEach(GitRules::requirePath);
        removed.forEach(GitRules::requirePath);
        GitRules.requireNoNameConflict("files of a commit", files.keySet());
        if (!Collections.disjoint(files.keySet(), removed)) {
            throw new IllegalArgumentException("a commit both writes and removes a file");
        }
    }

    /** Returns a commit that writes these files and deletes none. */
    public static Commit of(String message, Author author, Instant time, Map<String, FileContent> files) {
        return new Commit(message, author, time, new TreeMap<>(files), new TreeSet<>(Set.of()));
    }
}
