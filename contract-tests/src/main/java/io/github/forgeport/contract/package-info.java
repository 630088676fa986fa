/**
 * The contract kit: a JUnit test suite that every adapter must pass, and that the adapter's tests extend.
 *
 * <p>Extend {@link io.github.forgeport.contract.GitHostContract}, describe the vendor in a
 * {@link io.github.forgeport.contract.HostUnderTest}, and run it with JUnit. The clauses carry the numbers of the ports'
 * Javadoc; the example calls are in {@link io.github.forgeport.contract.specimen.Specimens}.
 */
@NullMarked
package io.github.forgeport.contract;

import org.jspecify.annotations.NullMarked;
