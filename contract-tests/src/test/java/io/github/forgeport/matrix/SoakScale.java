package io.github.forgeport.matrix;

/** How long the long tests run: shortly in every build, at full length with the profile {@code soak}. */
final class SoakScale {

    /** Calls of all kinds under faults; 60,000 at full length. */
    static final int CALLS = Integer.getInteger("forgeport.soak.calls", 6_000);

    /** Writes that must not happen twice; 10,000 at full length. */
    static final int WRITES = Integer.getInteger("forgeport.soak.writes", 1_500);

    /** Reads to count the retries of; 200,000 at full length. */
    static final int READS = Integer.getInteger("forgeport.soak.reads", 4_000);

    /** Calls whose credential is supplied, over each number of connections; 100,000 at full length. */
    static final int SUPPLIED = Integer.getInteger("forgeport.soak.supplied", 3_000);

    /** Calls that a host gets which is down; 10,000 at full length. */
    static final int STORM = Integer.getInteger("forgeport.soak.storm", 2_000);

    /** Repositories of a list that is walked, more than fit into the walk's memory; 100,000 at full length. */
    static final int LISTED = Integer.getInteger("forgeport.soak.listed", 25_000);

    private SoakScale() {}
}
