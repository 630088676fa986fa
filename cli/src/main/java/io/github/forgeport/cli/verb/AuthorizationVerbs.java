package io.github.forgeport.cli.verb;

import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The subcommands of {@code authorizations}. */
public final class AuthorizationVerbs {

    static final EntityKind<Authorization> KIND = new EntityKind<>(
            "authorization",
            "authorizations",
            "The authorizations to other providers' repositories that a host keeps.",
            Authorization.parts(),
            List.of("name", "provider", "user", "status", "tokenType", "home", "updated"));

    private static final EntityKind<OAuthPage> PAGE = new EntityKind<>(
            "page",
            "pages",
            "The pages on which a user grants access.",
            List.of(EntityPart.of("address", Function.identity())),
            List.of("address"));

    private static final EntityKind<Boolean> PASSWORD = new EntityKind<>(
            "password",
            "passwords",
            "The passwords that a host stores.",
            List.of(EntityPart.of("valid", Function.identity())),
            List.of("valid"));

    private static final Argument<AuthorizationName> NAME = Argument.positional(
                    "NAME", AuthorizationName.class, "The name of the authorization.")
            .probedWith(new AuthorizationName(ProbeTargets.ABSENT_NAME));

    private static final Argument<Provider> PROVIDER = Argument.positional(
            "PROVIDER", Provider.class, "The provider, such as github, gitlab, gitee, bitbucket or codearts.");

    private static final Argument<Secret> CODE =
            Argument.secret("--code", "The code in the answer of the page.").required();
    private static final Argument<Secret> STATE =
            Argument.secret("--state", "The state in the answer of the page.").required();
    private static final Argument<Secret> TOKEN =
            Argument.secret("--token", "The personal access token.").required();
    private static final Argument<Secret> USER_PASSWORD =
            Argument.secret("--password", "The user's password.").required();

    private static final Argument<String> USER = Argument.option(
                    "--user", "USER", String.class, "The user at the provider.")
            .required();

    private static final Argument<WebAddress> HOME =
            Argument.option("--home", "URL", WebAddress.class, "The provider's server, if it is not the public one.");

    static final List<Verb> ALL = List.of(
            Verb.get(
                    Operation.GET_AUTHORIZATION,
                    KIND,
                    List.of(NAME),
                    (host, given) -> port(host, Operation.GET_AUTHORIZATION).get(given.get(NAME)),
                    "authorizations get my-github --host servicestage"),
            Verb.list(
                    Operation.LIST_AUTHORIZATIONS,
                    KIND,
                    List.of(),
                    AuthorizationVerbs::namespaceOf,
                    (host, given, from) -> page(host, from),
                    "authorizations list --host servicestage"),
            Verb.get(
                            Operation.GET_OAUTH_PAGE,
                            PAGE,
                            List.of(PROVIDER),
                            (host, given) ->
                                    port(host, Operation.GET_OAUTH_PAGE).oauthPage(given.get(PROVIDER)),
                            "authorizations oauth-page github --host servicestage")
                    .as(KIND, "oauth-page", "Shows the page on which to grant access; its state is good once.")
                    .notProbed(),
            Verb.create(
                            Operation.CREATE_AUTHORIZATION_FROM_OAUTH,
                            KIND,
                            List.of(NAME, PROVIDER, CODE, STATE),
                            (host, given) -> port(host, Operation.CREATE_AUTHORIZATION_FROM_OAUTH)
                                    .createFromOAuth(
                                            given.get(NAME), given.get(PROVIDER), given.get(CODE), given.get(STATE)),
                            "authorizations create-from-oauth my-github github --code env:CODE --state env:STATE"
                                    + " --host servicestage")
                    .as(KIND, "create-from-oauth", "Creates one from the answer of the page, and shows it."),
            Verb.create(
                            Operation.CREATE_AUTHORIZATION_FROM_TOKEN,
                            KIND,
                            List.of(NAME, PROVIDER, TOKEN, HOME),
                            AuthorizationVerbs::createFromToken,
                            "authorizations create-from-token my-gitlab gitlab --token env:TOKEN --host servicestage")
                    .as(KIND, "create-from-token", "Creates one from a personal access token, and shows it."),
            Verb.create(
                            Operation.CREATE_AUTHORIZATION_FROM_PASSWORD,
                            KIND,
                            List.of(NAME, PROVIDER, USER, USER_PASSWORD),
                            (host, given) -> port(host, Operation.CREATE_AUTHORIZATION_FROM_PASSWORD)
                                    .createFromPassword(
                                            given.get(NAME),
                                            given.get(PROVIDER),
                                            given.get(USER),
                                            given.get(USER_PASSWORD)),
                            "authorizations create-from-password my-bitbucket bitbucket --user smith --password stdin"
                                    + " --host servicestage")
                    .as(KIND, "create-from-password", "Creates one from a user's password, and shows it."),
            Verb.get(
                            Operation.CHECK_PASSWORD,
                            PASSWORD,
                            List.of(PROVIDER),
                            (host, given) ->
                                    port(host, Operation.CHECK_PASSWORD).isPasswordValid(given.get(PROVIDER)),
                            "authorizations check-password codearts --host servicestage")
                    .as(KIND, "check-password", "Shows whether the provider accepts the stored password.")
                    .notProbed(),
            Verb.delete(
                    Operation.DELETE_AUTHORIZATION,
                    KIND,
                    List.of(NAME),
                    (host, given) -> port(host, Operation.DELETE_AUTHORIZATION).delete(given.get(NAME)),
                    "authorizations delete my-github --host servicestage"));

    private AuthorizationVerbs() {}

    /** Lists all authorizations of a host; fails if the host has none. */
    public static VerbResult list(GitHost host) {
        return new Listing<>(KIND, Integer.MAX_VALUE, from -> page(host, from));
    }

    private static Authorization createFromToken(GitHost host, ArgumentValues given) {
        Authorizations port = port(host, Operation.CREATE_AUTHORIZATION_FROM_TOKEN);
        AuthorizationName name = given.get(NAME);
        Provider provider = given.get(PROVIDER);
        Secret token = given.get(TOKEN);
        return given.find(HOME)
                .map(home -> port.createFromToken(name, provider, token, home))
                .orElseGet(() -> port.createFromToken(name, provider, token));
    }

    /** Returns the namespace of the user in a listed authorization; empty if it names no user. */
    private static Optional<Namespace> namespaceOf(Authorization authorization) {
        return authorization.user().map(user -> Namespace.builder().path(user).build());
    }

    /** Fetches a page of authorizations. */
    private static Page<Authorization> page(GitHost host, Cursor from) {
        return port(host, Operation.LIST_AUTHORIZATIONS).list(AuthorizationQuery.all(), from);
    }

    /** Returns the port; a host without it is a failure of the operation. */
    private static Authorizations port(GitHost host, Operation operation) {
        return host.authorizations().orElseThrow(() -> Unsupported.of(host.capabilities(), operation));
    }
}
