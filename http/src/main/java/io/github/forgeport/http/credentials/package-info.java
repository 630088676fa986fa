/** Credentials of a session: access keys, sources, chains, profiles, renewal, and how a credential is added to a request. */
@NullMarked
package io.github.forgeport.http.credentials;

import org.jspecify.annotations.NullMarked;
