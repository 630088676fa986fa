/**
 * Binds declared endpoints to requests and responses: parses interfaces, fills templates of requests, converts responses to
 * return types.
 */
@NullMarked
package io.github.forgeport.http.binding;

import org.jspecify.annotations.NullMarked;
