/** The example calls of all operations, from which the contract tests and the documentation are derived. */
@NullMarked
package io.github.forgeport.contract.specimen;

import org.jspecify.annotations.NullMarked;
