package io.github.forgeport.benchmarks.client;

import java.util.List;
import java.util.Locale;

/** The calls that are measured. */
public enum MeasuredCall {
    AUTHORIZATIONS_1("list of 1", 1),
    AUTHORIZATIONS_100("list of 100", 100),
    AUTHORIZATIONS_1000("list of 1,000", 1000),
    REPOSITORY("GetRepository", 1),
    REPOSITORIES_100("100 repositories", 100),
    /** Walked in pages of 100. */
    REPOSITORIES_100000("100,000 repos", 100_000);

    /** The most entries that Codeup puts on a page. */
    public static final int PAGE = 100;

    private final String words;
    private final int entries;

    MeasuredCall(String words, int entries) {
        this.words = words;
        this.entries = entries;
    }

    /** How many entries the answer has. */
    public int entries() {
        return entries;
    }

    /** Whether Codeup is asked, and not ServiceStage. */
    public boolean isOfCodeup() {
        return this == REPOSITORY || listsRepositories();
    }

    /** Whether Codeup's repositories are listed, in pages of {@link #PAGE}. */
    public boolean listsRepositories() {
        return this == REPOSITORIES_100 || this == REPOSITORIES_100000;
    }

    /** The clients that make the call; long lists are compared with the SDK alone. */
    public List<Target> targets() {
        return listsRepositories() ? List.of(Target.FORGEPORT, Target.SIGNING, Target.SDK) : List.of(Target.values());
    }

    /** The ServiceStage project whose authorizations are so many. */
    public String project() {
        return String.format(Locale.ROOT, "%032d", entries);
    }

    /** The path of the request, without its query. */
    public String path() {
        if (listsRepositories()) {
            return "/repository/list";
        }
        return isOfCodeup() ? "/repository/get" : "/v1/" + project() + "/git/auths";
    }

    /** What a client that is not on an error path has in hands. */
    public ReadValues expected() {
        if (listsRepositories()) {
            return new ReadValues(entries, pathOfEntry(1), pathOfEntry(entries));
        }
        return isOfCodeup()
                ? new ReadValues(1, "test/test", "test/test")
                : new ReadValues(entries, "test", nameOfEntry(entries));
    }

    /** The path of a listed repository, by its number. */
    public static String pathOfEntry(int number) {
        return "codeup-test-org/" + (number == 1 ? "test-codeup" : "test-codeup-" + number);
    }

    /** The documented entry is called {@code test}; its copies have a number behind that. */
    public static String nameOfEntry(int number) {
        return number == 1 ? "test" : "test-" + number;
    }

    @Override
    public String toString() {
        return words;
    }
}
