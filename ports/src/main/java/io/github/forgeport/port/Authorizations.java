package io.github.forgeport.port;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port that lists, finds, creates and deletes authorizations: credentials stored at the host, by which it reaches
 * repositories at other providers.
 *
 * <ul>
 *   <li><b>a1</b> An authorization is found by exactly its name; a missing one is an empty {@code Optional} from {@code find}
 *       and {@link GitHostException.NotFound} from {@code get}.
 *   <li><b>a2</b> A created authorization is listed; a taken name is {@link GitHostException.Conflict}.
 *   <li><b>a3</b> A deleted authorization is not listed.
 *   <li><b>a4</b> A code, state, token or password reaches the host alone, and no failure, event or text shows it.
 * </ul>
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Authorizations {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns one page of the authorizations that match a query, in the query's order.
     *
     * @param from {@link Cursor#START}, or the cursor that the page before returned
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<Authorization> list(AuthorizationQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_AUTHORIZATIONS);
    }

    /** Returns the first page of all authorizations, in the host's own order. */
    default Page<Authorization> list() {
        return list(AuthorizationQuery.all(), Cursor.START);
    }

    /**
     * Returns a lazy stream of the authorizations that match a query, which requests each page when it is needed, or ahead
     * of that. Only {@link #list} tells whether the host truncated the listing.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<Authorization> stream(AuthorizationQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(query, from));
    }

    /** Returns a lazy stream of all authorizations, which requests each page when it is needed. */
    default Stream<Authorization> stream() {
        return stream(AuthorizationQuery.all(), ReadAhead.NONE);
    }

    /**
     * Returns an authorization by its name.
     *
     * @throws GitHostException.NotFound if there is none
     */
    default Authorization get(AuthorizationName name) {
        throw Unsupported.of(capabilities(), Operation.GET_AUTHORIZATION);
    }

    /** Returns an authorization by its name; empty if there is none. */
    default Optional<Authorization> find(AuthorizationName name) {
        return Absence.orEmpty(() -> get(name));
    }

    /**
     * Returns the web page on which a user grants the host access to a provider; its answer has a code and a state for
     * {@link #createFromOAuth}.
     *
     * @throws GitHostException.Unsupported before anything is sent, if the host has no such page for the provider
     */
    default OAuthPage oauthPage(Provider provider) {
        throw Unsupported.of(capabilities(), Operation.GET_OAUTH_PAGE);
    }

    /**
     * Creates an authorization from the answer of an OAuth page, and returns it.
     *
     * @param code the code in the answer, URL-decoded
     * @param state the state in the answer, URL-decoded; it is good once
     * @throws GitHostException.Conflict if the name is taken
     * @throws GitHostException.Unsupported before anything is sent, if the host takes no code of the provider
     */
    default Authorization createFromOAuth(AuthorizationName name, Provider provider, Secret code, Secret state) {
        throw Unsupported.of(capabilities(), Operation.CREATE_AUTHORIZATION_FROM_OAUTH);
    }

    /**
     * Creates an authorization from a personal access token for the provider's public server, and returns it.
     *
     * @throws GitHostException.Conflict if the name is taken
     * @throws GitHostException.Unsupported before anything is sent, if the host takes no token of the provider
     */
    default Authorization createFromToken(AuthorizationName name, Provider provider, Secret token) {
        throw Unsupported.of(capabilities(), Operation.CREATE_AUTHORIZATION_FROM_TOKEN);
    }

    /**
     * Creates an authorization from a personal access token for another server of the provider, and returns it.
     *
     * @param home the web address of the server
     * @throws GitHostException.Conflict if the name is taken
     * @throws GitHostException.Unsupported before anything is sent, if the host takes no token of the provider
     */
    default Authorization createFromToken(AuthorizationName name, Provider provider, Secret token, WebAddress home) {
        throw Unsupported.of(capabilities(), Operation.CREATE_AUTHORIZATION_FROM_TOKEN);
    }

    /**
     * Creates an authorization from a user's name and password, and returns it.
     *
     * @throws GitHostException.Conflict if the name is taken
     * @throws GitHostException.Unsupported before anything is sent, if the host takes no password of the provider
     */
    default Authorization createFromPassword(AuthorizationName name, Provider provider, String user, Secret password) {
        throw Unsupported.of(capabilities(), Operation.CREATE_AUTHORIZATION_FROM_PASSWORD);
    }

    /**
     * Returns whether the provider accepts the password that the host stores.
     *
     * @throws GitHostException.Unsupported before anything is sent, if the host cannot check a password of the provider
     */
    default boolean isPasswordValid(Provider provider) {
        throw Unsupported.of(capabilities(), Operation.CHECK_PASSWORD);
    }

    /**
     * Deletes an authorization; the provider's own grant stays as it is.
     *
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids destructive operations
     * @throws GitHostException.NotFound if there is none, where the host tells so
     */
    default void delete(AuthorizationName name) {
        throw Unsupported.of(capabilities(), Operation.DELETE_AUTHORIZATION);
    }
}
