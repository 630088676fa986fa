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
    /** Lists 100,000 repositories, in pages of 100. */
    REPOSITORIES_100000("100,000 repos", 100_000);

    /** The maximum number of entries on a page of Codeup. */
    public static final int PAGE = 100;

    private final String words;
    private final int entries;

    MeasuredCall(String words, int entries) {
        this.words = words;
        this.entries = entries;
    }

    /** Returns the number of entries in the response. */
    public int entries() {
        return entries;
    }

    /** Whether the call is one to Codeup, and not to ServiceStage. */
    public boolean isOfCodeup() {
        return this == REPOSITORY || listsRepositories();
    }

    /** Whether the call lists Codeup's repositories, in pages of {@link #PAGE}. */
    public boolean listsRepositories() {
        return this == REPOSITORIES_100 || this == REPOSITORIES_100000;
    }

    /** Returns the targets that are measured with the call; lists of repositories are compared with the SDK alone. */
    public List<Target> targets() {
        return listsRepositories() ? List.of(Target.FORGEPORT, Target.SIGNING, Target.SDK) : List.of(Target.values());
    }

    /** Returns the id of the ServiceStage project that has this number of authorizations. */
    public String projectId() {
        return String.format(Locale.ROOT, "%032d", entries);
    }

    /** Returns the path of the request, without its query. */
    public String path() {
        if (listsRepositories()) {
            return "/repository/list";
        }
        return isOfCodeup() ? "/repository/get" : "/v1/" + projectId() + "/git/auths";
    }

    /** Returns the values that a client must read from the response. */
    public ReadValues expected() {
        if (listsRepositories()) {
            return new ReadValues(entries, pathOfEntry(1), pathOfEntry(entries));
        }
        return isOfCodeup()
                ? new ReadValues(1, "test/test", "test/test")
                : new ReadValues(entries, "test", nameOfEntry(entries));
    }

    /** Returns the path of the listed repository with this number. */
    public static String pathOfEntry(int number) {
        return "codeup-test-org/" + (number == 1 ? "test-codeup" : "test-codeup-" + number);
    }

    /** Returns the name of the listed entry with this number: {@code test}, and for copies {@code test-2} and so on. */
    public static String nameOfEntry(int number) {
        return number == 1 ? "test" : "test-" + number;
    }

    @Override
    public String toString() {
        return words;
    }
}
