/**
 * Runs code of the embedding application (suppliers, clocks, resolvers, listeners) so that no exception of it leaks and no
 * call waits for it beyond its deadline; and the exceptions that end an attempt without a response.
 */
@NullMarked
package io.github.forgeport.http.callback;

import org.jspecify.annotations.NullMarked;
