package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.ProbeTargets.ABSENT_NAME;
import static io.github.forgeport.port.capability.Operation.CHECK_PASSWORD;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_OAUTH;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_PASSWORD;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_TOKEN;
import static io.github.forgeport.port.capability.Operation.DELETE_AUTHORIZATION;
import static io.github.forgeport.port.capability.Operation.GET_AUTHORIZATION;
import static io.github.forgeport.port.capability.Operation.GET_OAUTH_PAGE;
import static io.github.forgeport.port.capability.Operation.LIST_AUTHORIZATIONS;

import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import java.util.List;
import java.util.function.Function;

/** The subcommands of {@code authorizations}. */
public final class AuthorizationVerbs {

    static final EntityKind<Authorization> KIND = EntityKind.of(
                    "authorization", "authorizations", Authorization.parts())
            .describedAs("The authorizations to other providers' repositories that a host keeps.")
            .withColumns("name", "provider", "user", "status", "tokenType", "home", "updated");

    private static final EntityKind<OAuthPage> PAGE =
            EntityKind.of("page", "pages", List.of(EntityPart.of("address", Function.identity())));

    private static final EntityKind<Boolean> PASSWORD =
            EntityKind.of("password", "passwords", List.of(EntityPart.of("valid", Function.identity())));

    private static final Argument<AuthorizationName> NAME = Argument.positional(
            "NAME", AuthorizationName.class, "The name of the authorization.", new AuthorizationName(ABSENT_NAME));

    private static final Argument<Provider> PROVIDER = Argument.positional(
            "PROVIDER", Provider.class, "The provider, such as github, gitlab, gitee, bitbucket or codearts.");

    private static final Argument<Secret> CODE = Argument.secret("--code", "The code in the answer of the page.");
    private static final Argument<Secret> STATE = Argument.secret("--state", "The state in the answer of the page.");
    private static final Argument<Secret> TOKEN = Argument.secret("--token", "The personal access token.");
    private static final Argument<Secret> USER_PASSWORD = Argument.secret("--password", "The user's password.");

    private static final Argument<String> USER =
            Argument.requiredOption("--user", "USER", String.class, "The user at the provider.");

    private static final Argument<WebAddress> HOME =
            Argument.option("--home", "URL", WebAddress.class, "The provider's server, if it is not the public one.");

    static final List<Verb> ALL = List.of(
            Verb.get(KIND, GET_AUTHORIZATION, NAME)
                    .examples("my-github --host servicestage")
                    .shows((host, given) -> port(host).get(given.get(NAME))),
            Verb.list(KIND, LIST_AUTHORIZATIONS)
                    .examples("--host servicestage")
                    .lists((host, given) -> from -> port(host).list(AuthorizationQuery.all(), from)),
            Verb.get(PAGE, GET_OAUTH_PAGE, PROVIDER)
                    .renamed(KIND, "oauth-page", "Shows the page on which to grant access; its state is good once.")
                    .examples("github --host servicestage")
                    .shows((host, given) -> port(host).oauthPage(given.get(PROVIDER))),
            Verb.create(KIND, CREATE_AUTHORIZATION_FROM_OAUTH, NAME, PROVIDER, CODE, STATE)
                    .renamed(KIND, "create-from-oauth", "Creates one from the answer of the page, and shows it.")
                    .examples("my-github github --code env:CODE --state env:STATE --host servicestage")
                    .shows((host, given) -> port(host)
                            .createFromOAuth(given.get(NAME), given.get(PROVIDER), given.get(CODE), given.get(STATE))),
            Verb.create(KIND, CREATE_AUTHORIZATION_FROM_TOKEN, NAME, PROVIDER, TOKEN, HOME)
                    .renamed(KIND, "create-from-token", "Creates one from a personal access token, and shows it.")
                    .examples("my-gitlab gitlab --token env:TOKEN --host servicestage")
                    .shows((host, given) -> createFromToken(port(host), given)),
            Verb.create(KIND, CREATE_AUTHORIZATION_FROM_PASSWORD, NAME, PROVIDER, USER, USER_PASSWORD)
                    .renamed(KIND, "create-from-password", "Creates one from a user's password, and shows it.")
                    .examples("my-bitbucket bitbucket --user smith --password stdin --host servicestage")
                    .shows((host, given) -> port(host)
                            .createFromPassword(
                                    given.get(NAME), given.get(PROVIDER), given.get(USER), given.get(USER_PASSWORD))),
            Verb.get(PASSWORD, CHECK_PASSWORD, PROVIDER)
                    .renamed(KIND, "check-password", "Shows whether the provider accepts the stored password.")
                    .examples("codearts --host servicestage")
                    .shows((host, given) -> port(host).isPasswordValid(given.get(PROVIDER))),
            Verb.delete(KIND, DELETE_AUTHORIZATION, NAME)
                    .examples("my-github --host servicestage")
                    .deletes((host, given) -> port(host).delete(given.get(NAME))));

    private AuthorizationVerbs() {}

    /** Lists all authorizations of a host that has some. */
    public static VerbResult list(GitHost host) {
        return new Listing<>(KIND, Integer.MAX_VALUE, from -> port(host).list(AuthorizationQuery.all(), from));
    }

    private static Authorization createFromToken(Authorizations port, ArgumentValues given) {
        AuthorizationName name = given.get(NAME);
        Provider provider = given.get(PROVIDER);
        Secret token = given.get(TOKEN);
        return given.find(HOME)
                .map(home -> port.createFromToken(name, provider, token, home))
                .orElseGet(() -> port.createFromToken(name, provider, token));
    }

    /** Returns the port; a host that supports one of its operations has it. */
    private static Authorizations port(GitHost host) {
        return host.authorizations().orElseThrow();
    }
}
