/**
 * The kit: a test suite that every adapter must pass, to be extended by its tests.
 *
 * <p>Extend {@link io.github.forgeport.contract.GitHostContract}, describe the vendor in a
 * {@link io.github.forgeport.contract.HostUnderTest}, and run it with JUnit. The clauses carry the numbers of the
 * ports' Javadoc; their calls are the {@link io.github.forgeport.contract.Specimens}.
 */
@NullMarked
package io.github.forgeport.contract;

import org.jspecify.annotations.NullMarked;
