/** The signers of requests by Codeup's two signature schemes, and the vendor's headers that they set; not exported. */
@NullMarked
package io.github.forgeport.adapter.codeup.signing;

import org.jspecify.annotations.NullMarked;
