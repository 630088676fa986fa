package io.github.forgeport.benchmarks.client;

/**
 * What a caller reads in an answer.
 *
 * @param entries how many there are
 * @param first the name of the first
 * @param last the name of the last
 */
public record Seen(int entries, String first, String last) {}
