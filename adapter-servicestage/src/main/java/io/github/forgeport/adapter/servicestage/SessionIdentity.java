package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;

/**
 * The identity that a session has at the vendor: the authentication of its requests, and its project.
 *
 * @param authentication adds the credential to each request
 * @param project supplies the id of the session's project, which may have to be requested from IAM first
 */
record SessionIdentity(Authentication authentication, CredentialSource<String> project) {}
