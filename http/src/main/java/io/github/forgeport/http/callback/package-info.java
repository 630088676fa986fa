/**
 * Code of the embedding application (suppliers, clocks, resolvers, listeners), run so that nothing that it throws leaks and no
 * call waits for it beyond its deadline; and the failure that ends an attempt without a response.
 */
@NullMarked
package io.github.forgeport.http.callback;

import org.jspecify.annotations.NullMarked;
