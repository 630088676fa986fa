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
 * A commit: the files that it writes and deletes, on top of the commit before it in its {@link Branch}.
 *
 * @param time in whole seconds and in UTC
 * @param files by their paths from the top folder
 * @param removed paths of files; those that are not there are passed over
 */
public record Commit(
        String message, Author author, Instant time, SortedMap<String, FileContent> files, SortedSet<String> removed) {

    public Commit {
        GitRules.requireMessage(message);
        time = GitRules.requireTime(time);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
        files.keySet().forEach(GitRules::requirePath);
        removed.forEach(GitRules::requirePath);
        GitRules.requireBesideEachOther("files of a commit", files.keySet());
        if (!Collections.disjoint(files.keySet(), removed)) {
            throw new IllegalArgumentException("a commit both writes and removes a file");
        }
    }

    /** Returns one that removes nothing. */
    public static Commit of(String message, Author author, Instant time, Map<String, FileContent> files) {
        return new Commit(message, author, time, new TreeMap<>(files), new TreeSet<>(Set.of()));
    }
}
