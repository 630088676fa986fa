/**
 * The credentials of a session: access keys, sources, chains and profiles of them, their renewal, and how they are put on a
 * request.
 */
@NullMarked
package io.github.forgeport.http.credentials;

import org.jspecify.annotations.NullMarked;
