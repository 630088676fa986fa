package io.github.forgeport.benchmarks.client;

import java.util.Locale;

/** The calls that are measured. */
public enum MeasuredCall {
    AUTHORIZATIONS_1("list of 1", 1),
    AUTHORIZATIONS_100("list of 100", 100),
    AUTHORIZATIONS_1000("list of 1,000", 1000),
    REPOSITORY("GetRepository", 1);

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
        return this == REPOSITORY;
    }

    /** The ServiceStage project whose authorizations are so many. */
    public String project() {
        return String.format(Locale.ROOT, "%032d", entries);
    }

    /** The path of the request, without its query. */
    public String path() {
        return isOfCodeup() ? "/repository/get" : "/v1/" + project() + "/git/auths";
    }

    /** What a client that is not on an error path has in hands. */
    public ReadValues expected() {
        return isOfCodeup()
                ? new ReadValues(1, "test/test", "test/test")
                : new ReadValues(entries, "test", nameOfEntry(entries));
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
