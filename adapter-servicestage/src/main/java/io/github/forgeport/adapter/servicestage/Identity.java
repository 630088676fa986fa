package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;

/**
 * The identity of a session: its credential and its project.
 *
 * @param proof puts the proof of it on a request
 * @param project gives the id of the project that it works in, which may have to be asked for; an endpoint asks it as it asks
 *     for a credential
 */
record Identity(Authentication proof, CredentialSource<String> project) {}
