package io.github.forgeport.adapter.servicestage.identity;

import static io.github.forgeport.http.response.ResponseFields.find;
import static io.github.forgeport.http.response.ResponseFields.present;

import io.github.forgeport.adapter.servicestage.identity.IamApi.ProjectJson;
import io.github.forgeport.adapter.servicestage.identity.IamApi.ProjectScope;
import io.github.forgeport.adapter.servicestage.identity.IamApi.TokenJson;
import io.github.forgeport.adapter.servicestage.identity.IamApi.TokenRequest;
import io.github.forgeport.adapter.servicestage.identity.IamApi.TokenResponse;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.RenewingCredential.Lease;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.request.SendableSecret;
import io.github.forgeport.http.response.AbsentFromResponse;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.http.response.TypedResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client of IAM, the vendor's identity service, which signs users in for tokens and finds the project of a region. */
final class IamClient implements AutoCloseable {

    /** An IAM token, and the id of the project for which it is valid. */
    record ProjectToken(Secret token, String project) {}

    private static final int CREATED = 201;

    private final HttpSession session;
    private final Calls<IamApi> calls;

    IamClient(URI endpoint, Authentication authentication, HttpPolicy policy) {
        this.session = HttpSession.open(
                "servicestage-iam", BaseUrl.of(endpoint, policy), authentication, new IamErrorParser(), policy);
        this.calls = session.calls(IamApi.class);
    }

    /** Creates a client for sign-ins by password, which is sent in the body. */
    static IamClient withPassword(URI endpoint, SignInPassword password, HttpPolicy policy) {
        return new IamClient(
                endpoint, Authentication.by(password, (ofUser, request) -> IdentityHeaders.reserve(request)), policy);
    }

    /**
     * Signs a user in, and returns a token with its lifetime.
     *
     * <p>A new token voids no other, so the call is repeated if its effect is unknown; a wrong password is not tried again.
     */
    Lease<ProjectToken> signIn(IamUser user, Secret password, ProjectScope scope) {
        TokenRequest request = TokenRequest.of(user, password, scope);
        return calls.run("sign in", Repetition.REPEATABLE, (api, lenient) -> lease(api.createToken(request), lenient));
    }

    /** Reads the token from the header of a response, and the project and lifetime from the body. */
    private static Lease<ProjectToken> lease(TypedResponse<TokenResponse> response, LenientFields lenient) {
        if (response.response().status() != CREATED) {
            throw new BadResponse(Reason.STATUS, null);
        }
        // A header has no JSON pointer; its name takes the place of one.
        String text = response.response()
                .header("X-Subject-Token")
                .orElseThrow(() -> new BadResponse(Reason.MISSING_FIELD, "X-Subject-Token"));
        TokenJson token = present("/token", response.value().token());
        @Nullable ProjectJson project = token.project();
        @Nullable String id = project == null ? null : project.id();
        return new Lease<>(
                new ProjectToken(
                        present("X-Subject-Token", text, IamClient::token),
                        present("/token/project/id", id, ValueForm.PROJECT::require)),
                lenient.time("issued_at", token.issued_at()),
                lenient.time("expires_at", token.expires_at()));
    }

    /** Returns a header's value as a token, after checking that it can be sent in a header. */
    private static Secret token(String text) {
        return SendableSecret.requireHeaderValue("the token", Secret.of(text));
    }

    /** Finds the id of the project with a name; fails with {@link BadResponse} if the response has only other projects. */
    String projectId(String name) {
        return calls.run("find project", Repetition.READ, (api, lenient) -> {
            @Nullable
            List<@Nullable ListEntry<ProjectJson>> projects =
                    api.listProjects(name).projects();
            return find(name, "/projects", projects, IamClient::name, IamClient::id)
                    .orElseThrow(() -> present("/projects", projects).isEmpty()
                            ? new AbsentFromResponse()
                            : new BadResponse(Reason.MISMATCH, "/projects/0/name"));
        });
    }

    private static String name(ProjectJson project) {
        return present("/name", project.name());
    }

    private static String id(ProjectJson project) {
        return present("/id", project.id(), ValueForm.PROJECT::require);
    }

    @Override
    public void close() {
        session.close();
    }
}
