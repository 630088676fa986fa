/**
 * The ports of a Git host: its session, an interface for each kind of entity, their queries, and the listener of calls.
 *
 * <p>The application is the inside: it calls these ports, and adapters implement them. Clauses such as <b>r1</b> are
 * numbered so that the tests that prove them for every adapter can name them. A port call throws only
 * {@link io.github.forgeport.port.failure.GitHostException}; a null argument is a {@link java.lang.NullPointerException}.
 */
@NullMarked
package io.github.forgeport.port;

import org.jspecify.annotations.NullMarked;
