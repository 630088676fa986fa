package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** The example calls of the operations on authorizations. */
public final class AuthorizationSpecimens {

    private static final String CODE = "fake-oauth-code";
    private static final String STATE = "fake-oauth-state";
    private static final String TOKEN = "fake-personal-token";
    private static final String PASSWORD = "fake-password";

    /** The secrets that the calls of {@link #CREATIONS} send; obvious fakes. */
    public static final List<String> SECRETS = List.of(CODE, STATE, TOKEN, PASSWORD);

    private static final Authorization EXISTING = Authorization.builder(new AuthorizationName("of-the-shop"))
            .provider(Provider.GITHUB)
            .build();

    private static final Authorization CREATED = Authorization.builder(new AuthorizationName("of-the-forge"))
            .provider(Provider.GITHUB)
            .build();

    private static final Authorization BY_PASSWORD = Authorization.builder(new AuthorizationName("of-the-smith"))
            .provider(Provider.BITBUCKET)
            .build();

    /** The example call that gets an authorization by its name. */
    public static final Specimen<Authorization> AUTHORIZATION = new Specimen<>(
            Operation.GET_AUTHORIZATION,
            EXISTING,
            (host, existing) -> port(host).get(existing.name()));

    /** The example call that gets the page on which a user grants access to a provider. */
    public static final Specimen<OAuthPage> OAUTH_PAGE = new Specimen<>(
            Operation.GET_OAUTH_PAGE,
            new OAuthPage(WebAddress.parse(
                    "https://github.com/login/oauth/authorize?client_id=2993bccf255673ba****&redirect_uri="
                            + "https%3A%2F%2Fconsole.huaweicloud.com%2Fservicestage%2Foauth%3Frepo_type%3Dgithub"
                            + "&state=fake-oauth-state&scope=read%3Auser%20repo%20write%3Arepo_hook")),
            (host, existing) -> port(host).oauthPage(Provider.GITHUB));

    /** The example call that creates an authorization from an OAuth code. */
    public static final WriteSpecimen<Authorization> CREATE_FROM_OAUTH = new WriteSpecimen<>(
            Operation.CREATE_AUTHORIZATION_FROM_OAUTH,
            CREATED,
            (host, created) ->
                    port(host).createFromOAuth(created.name(), Provider.GITHUB, Secret.of(CODE), Secret.of(STATE)),
            AuthorizationSpecimens::isThere);

    /** The example call that creates an authorization from a personal token. */
    public static final WriteSpecimen<Authorization> CREATE_FROM_TOKEN = new WriteSpecimen<>(
            Operation.CREATE_AUTHORIZATION_FROM_TOKEN,
            CREATED,
            (host, created) -> port(host).createFromToken(created.name(), Provider.GITHUB, Secret.of(TOKEN)),
            AuthorizationSpecimens::isThere);

    /** The example call that creates an authorization from a password. */
    public static final WriteSpecimen<Authorization> CREATE_FROM_PASSWORD = new WriteSpecimen<>(
            Operation.CREATE_AUTHORIZATION_FROM_PASSWORD,
            BY_PASSWORD,
            (host, created) ->
                    port(host).createFromPassword(created.name(), Provider.BITBUCKET, "smith", Secret.of(PASSWORD)),
            AuthorizationSpecimens::isThere);

    /** The example calls that create an authorization. */
    public static final List<WriteSpecimen<Authorization>> CREATIONS =
            List.of(CREATE_FROM_OAUTH, CREATE_FROM_TOKEN, CREATE_FROM_PASSWORD);

    /** The example call that checks a stored password. */
    public static final Specimen<Boolean> CHECK_PASSWORD = new Specimen<>(
            Operation.CHECK_PASSWORD, true, (host, valid) -> port(host).isPasswordValid(Provider.CODEARTS));

    /** The example call that deletes an authorization. */
    public static final WriteSpecimen<Authorization> DELETE_AUTHORIZATION = WriteSpecimen.withoutResult(
            Operation.DELETE_AUTHORIZATION,
            CREATED,
            (host, existing) -> port(host).delete(existing.name()),
            (host, existing) -> !isThere(host, existing));

    private AuthorizationSpecimens() {}

    private static boolean isThere(GitHost host, Authorization authorization) {
        return port(host).find(authorization.name()).isPresent();
    }

    private static Authorizations port(GitHost host) {
        return host.authorizations().orElseThrow();
    }
}
