/** Alibaba Cloud Codeup, played. */
@NullMarked
package io.github.forgeport.sandbox.codeup;

import org.jspecify.annotations.NullMarked;
