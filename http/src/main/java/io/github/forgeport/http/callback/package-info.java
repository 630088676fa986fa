/**
 * Isolation from the embedding application's code (suppliers, clocks, resolvers, listeners): its exceptions are converted,
 * and waits for it limited. Also the exceptions that end an attempt without a response.
 */
@NullMarked
package io.github.forgeport.http.callback;

import org.jspecify.annotations.NullMarked;
