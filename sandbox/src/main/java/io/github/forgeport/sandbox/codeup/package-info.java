/** The simulated Alibaba Cloud Codeup. */
@NullMarked
package io.github.forgeport.sandbox.codeup;

import org.jspecify.annotations.NullMarked;
