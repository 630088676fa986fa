/** Credentials of a session: access keys, their sources and renewal, profiles, and the authentication of requests. */
@NullMarked
package io.github.forgeport.http.credentials;

import org.jspecify.annotations.NullMarked;
