/** Binds declared endpoints to requests and responses: parses interfaces once, fills templates, types results. */
@NullMarked
package io.github.forgeport.http.binding;

import org.jspecify.annotations.NullMarked;
