package io.github.forgeport.matrix;

/** The length of the long tests: short in every build, full with the profile {@code soak}. */
final class SoakLength {

    /** The number of calls of all kinds under faults; 60,000 at full length. */
    static final int CALLS = Integer.getInteger("forgeport.soak.calls", 6_000);

    /** The number of writes that must not happen twice; 10,000 at full length. */
    static final int WRITES = Integer.getInteger("forgeport.soak.writes", 1_500);

    /** The number of reads whose retries are counted; 200,000 at full length. */
    static final int READS = Integer.getInteger("forgeport.soak.reads", 4_000);

    /** The number of calls with a supplied credential, for each number of connections; 100,000 at full length. */
    static final int SUPPLIED = Integer.getInteger("forgeport.soak.supplied", 3_000);

    /** The number of calls to a host that is down; 10,000 at full length. */
    static final int STORM = Integer.getInteger("forgeport.soak.storm", 2_000);

    /** The number of repositories in a walked list, more than fit into the walk's memory; 100,000 at full length. */
    static final int LISTED = Integer.getInteger("forgeport.soak.listed", 25_000);

    private SoakLength() {}
}
