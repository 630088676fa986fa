package io.github.forgeport.adapter.servicestage;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.adapter.servicestage.ServiceStageApi.CreatedJson;
import io.github.forgeport.adapter.servicestage.ServiceStageApi.OAuthJson;
import io.github.forgeport.adapter.servicestage.ServiceStageApi.PasswordAuthJson;
import io.github.forgeport.adapter.servicestage.ServiceStageApi.PersonalAuthJson;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.http.request.SendableSecret;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** ServiceStage's implementation of the port {@code Authorizations}, for one project. */
final class ServiceStageAuthorizations extends ListingPort<AuthorizationQuery, Authorization>
        implements Authorizations {

    private static final List<Provider> WITH_OAUTH =
            List.of(Provider.GITHUB, Provider.GITLAB, Provider.GITEE, Provider.BITBUCKET);
    private static final List<Provider> WITH_TOKEN = List.of(Provider.GITHUB, Provider.GITLAB, Provider.GITEE);
    private static final List<Provider> WITH_PASSWORD = List.of(Provider.GITHUB, Provider.CODEARTS, Provider.BITBUCKET);

    private final ServiceStageApiCaller<ServiceStageApi> serviceStage;

    ServiceStageAuthorizations(ServiceStageApiCaller<ServiceStageApi> serviceStage) {
        super(serviceStage.operations());
        this.serviceStage = serviceStage;
    }

    @Override
    protected Listing<?, Authorization> listing(AuthorizationQuery query) {
        return serviceStage.singlePageListing(
                Operation.LIST_AUTHORIZATIONS,
                query.equals(AuthorizationQuery.all()),
                ServiceStageApi::listAuthorizations,
                ServiceStageMapper::authorizations);
    }

    @Override
    public Authorization get(AuthorizationName name) {
        return serviceStage.call(
                Operation.GET_AUTHORIZATION,
                ServiceStageApi::listAuthorizations,
                (json, lenient) ->
                        ServiceStageMapper.authorizations(json, lenient).require(Authorization::name, name));
    }

    @Override
    public OAuthPage oauthPage(Provider provider) {
        String type = repoType(Operation.GET_OAUTH_PAGE, provider, WITH_OAUTH);
        return serviceStage.call(
                Operation.GET_OAUTH_PAGE, api -> api.showRedirectUrl(type), ServiceStageMapper::oauthPage);
    }

    @Override
    public Authorization createFromOAuth(AuthorizationName name, Provider provider, Secret code, Secret state) {
        Operation operation = Operation.CREATE_AUTHORIZATION_FROM_OAUTH;
        String type = repoType(operation, provider, WITH_OAUTH);
        OAuthJson body =
                new OAuthJson(name.value(), sendable(operation, "code", code), sendable(operation, "state", state));
        return create(operation, name, api -> api.createOAuth(type, body));
    }

    @Override
    public Authorization createFromToken(AuthorizationName name, Provider provider, Secret token) {
        return createFromTokenAt(null, name, provider, token);
    }

    @Override
    public Authorization createFromToken(AuthorizationName name, Provider provider, Secret token, WebAddress home) {
        return createFromTokenAt(home.uri().toString(), name, provider, token);
    }

    private Authorization createFromTokenAt(
            @Nullable String home, AuthorizationName name, Provider provider, Secret token) {
        Operation operation = Operation.CREATE_AUTHORIZATION_FROM_TOKEN;
        String type = repoType(operation, provider, WITH_TOKEN);
        PersonalAuthJson body = new PersonalAuthJson(name.value(), sendable(operation, "token", token), home);
        return create(operation, name, api -> api.createPersonalAuth(type, body));
    }

    @Override
    public Authorization createFromPassword(AuthorizationName name, Provider provider, String user, Secret password) {
        Operation operation = Operation.CREATE_AUTHORIZATION_FROM_PASSWORD;
        String type = repoType(operation, provider, WITH_PASSWORD);
        PasswordAuthJson body = new PasswordAuthJson(name.value(), user, sendable(operation, "password", password));
        return create(operation, name, api -> api.createPasswordAuth(type, body));
    }

    private Authorization create(
            Operation operation, AuthorizationName name, Function<ServiceStageApi, CreatedJson> call) {
        unlessRefused(operation, () -> ServiceStageConfig.requireSendable(name));
        return serviceStage.write(
                operation, new WriteTarget.AuthorizationExistence(name, true), call, ServiceStageMapper::authorization);
    }

    @Override
    public boolean isPasswordValid(Provider provider) {
        String type = repoType(Operation.CHECK_PASSWORD, provider, List.of(Provider.CODEARTS));
        return serviceStage.calls().run(Operation.CHECK_PASSWORD, (api, lenient) -> {
            try {
                api.checkRepositoryPassword(type);
                return true;
            } catch (RefusedByVendor refused) {
                if (refused.response()
                        .filter(ServiceStageErrorParser::refusesStoredPassword)
                        .isPresent()) {
                    return false;
                }
                throw refused;
            }
        });
    }

    @Override
    public void delete(AuthorizationName name) {
        serviceStage.remove(
                Operation.DELETE_AUTHORIZATION,
                new WriteTarget.AuthorizationExistence(name, false),
                api -> api.deleteAuthorize(name.value()));
    }

    /** Returns the vendor's name of a provider; refuses as unsupported a provider for which it lacks the operation. */
    private String repoType(Operation operation, Provider provider, List<Provider> offered) {
        if (!offered.contains(provider)) {
            throw serviceStage.unsupported(
                    operation,
                    offered.stream()
                            .map(Provider::toString)
                            .collect(joining(", ", "ServiceStage does so for ", " only.")));
        }
        return provider.equals(Provider.CODEARTS) ? "devcloud" : provider.toString();
    }

    private Secret sendable(Operation operation, String name, Secret secret) {
        unlessRefused(operation, () -> SendableSecret.requireText(name, secret));
        return secret;
    }

    /** Runs a check of an argument; rejects the call if the check throws an exception. */
    private void unlessRefused(Operation operation, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw new Rejected(serviceStage.session().unsentCall(operation), refused.getMessage() + ".");
        }
    }
}
