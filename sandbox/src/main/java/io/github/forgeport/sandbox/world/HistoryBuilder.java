package io.github.forgeport.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a {@link History}, commit by commit; the first branch named, or {@code main}, is the default branch.
 *
 * <p>Authors and times depend only on the calls: each commit is a minute after the one before, and the first is of 2026.
 */
public final class HistoryBuilder {

    static final Instant FIRST_TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, List<Commit>> branches = new LinkedHashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private @Nullable String defaultBranch;
    private String currentBranch = "main";
    private Author author = Author.SANDBOX;
    private Instant nextCommitTime = FIRST_TIME;

    HistoryBuilder() {}

    /** Switches to a branch; a new one is created at the last commit of the current branch. */
    public HistoryBuilder branch(String name) {
        GitRules.requireRef("branch", name);
        List<Commit> begun = commits();
        branches.computeIfAbsent(name, added -> new ArrayList<>(begun));
        currentBranch = name;
        if (defaultBranch == null) {
            defaultBranch = name;
        }
        return this;
    }

    /** Sets the default branch, instead of the first one that was named. */
    public HistoryBuilder defaultBranch(String name) {
        GitRules.requireRef("branch", name);
        defaultBranch = name;
        return this;
    }

    /** Sets the author of the commits and annotated tags that follow. */
    public HistoryBuilder author(String name, String email) {
        author = new Author(name, email);
        return this;
    }

    /** Sets the time of the next commit or annotated tag. */
    public HistoryBuilder time(Instant time) {
        nextCommitTime = GitRules.requireTime(time);
        return this;
    }

    /** Adds a commit that writes one file, with this text in UTF-8. */
    public HistoryBuilder file(String path, String text) {
        return commit("Write " + path, Map.of(path, FileContent.of(text)));
    }

    /** Adds a commit that writes one file, with these bytes. */
    public HistoryBuilder file(String path, byte[] bytes) {
        return commit("Write " + path, Map.of(path, FileContent.of(bytes)));
    }

    /** Adds a commit that deletes one file. */
    public HistoryBuilder remove(String path) {
        return add(new Commit("Remove " + path, author, nextTime(), new TreeMap<>(), new TreeSet<>(Set.of(path))));
    }

    /** Adds a commit that writes these files, by their paths. */
    public HistoryBuilder commit(String message, Map<String, FileContent> files) {
        return add(Commit.of(message, author, nextTime(), files));
    }

    /** Adds a lightweight tag of the last commit of the current branch. */
    public HistoryBuilder tag(String name) {
        tags.add(new Tag.Light(name, currentBranch, commits().size()));
        return this;
    }

    /** Adds an annotated tag of the last commit of the current branch. */
    public HistoryBuilder tag(String name, String message) {
        tags.add(new Tag.Annotated(name, currentBranch, commits().size(), message, author, nextTime()));
        return this;
    }

    /**
     * Returns the history so far; the builder can be used further.
     *
     * @throws IllegalArgumentException if Git would refuse the history, such as a tag in front of the first commit
     */
    public History build() {
        List<Branch> filled = branches.entrySet().stream()
                .filter(branch -> !branch.getValue().isEmpty())
                .map(branch -> new Branch(branch.getKey(), branch.getValue()))
                .toList();
        return new History(defaultBranch == null ? currentBranch : defaultBranch, filled, tags);
    }

    /** Adds a commit to the current branch. */
    private HistoryBuilder add(Commit commit) {
        branch(currentBranch);
        commits().add(commit);
        return this;
    }

    /** Returns the commits of the current branch. */
    private List<Commit> commits() {
        return branches.getOrDefault(currentBranch, List.of());
    }

    /** Returns the time of the next commit, and advances it by a minute. */
    private Instant nextTime() {
        Instant time = nextCommitTime;
        nextCommitTime = time.plus(History.INTERVAL);
        return time;
    }
}
