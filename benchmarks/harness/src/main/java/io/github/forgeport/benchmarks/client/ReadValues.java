package io.github.forgeport.benchmarks.client;

/**
 * The values that a caller reads from a response, compared between targets.
 *
 * @param entries how many there are
 * @param first the name of the first
 * @param last the name of the last
 */
public record ReadValues(int entries, String first, String last) {

    /** Written out: that of a record is linked when it is first called, which would be a thirtieth of every cold start. */
    boolean isSameAs(ReadValues other) {
        return entries == other.entries && first.equals(other.first) && last.equals(other.last);
    }
}
