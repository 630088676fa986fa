/**
 * The kit: what every adapter must do, as tests to inherit.
 *
 * <p>Extend {@link io.github.forgeport.contract.GitHostContract}, say how to connect and how the vendor answers, and run
 * it with JUnit. The clauses carry the numbers of the ports' Javadoc.
 */
@NullMarked
package io.github.forgeport.contract;

import org.jspecify.annotations.NullMarked;
