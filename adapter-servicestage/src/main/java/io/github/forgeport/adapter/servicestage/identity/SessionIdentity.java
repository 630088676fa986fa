package io.github.forgeport.adapter.servicestage.identity;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.adapter.servicestage.identity.IamClient.ProjectToken;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.SendableSecret;
import java.util.function.Supplier;

/**
 * The identity of a session at the vendor: the authentication of its requests, and its project.
 *
 * @param authentication adds the credential to each request
 * @param project supplies the id of the session's project, which may have to be requested from IAM first
 */
public record SessionIdentity(Authentication authentication, CredentialSource<String> project) {

    /** Returns the identity of a session with IAM tokens for a project. */
    public static SessionIdentity byToken(Supplier<Secret> tokens, String project) {
        return new SessionIdentity(Authentication.by(tokens, SessionIdentity::addToken), CredentialSource.of(project));
    }

    /** Returns the identity of a user who signs in by password. */
    public static SessionIdentity byPassword(IamUser user, Supplier<Secret> passwords, IamAccess access) {
        SignInPassword password = new SignInPassword(passwords);
        IamClient iam = access.withPassword(password);
        RenewingCredential<ProjectToken> tokens =
                RenewingCredential.with(() -> iam.signIn(user, password.next(), access.scope()));
        Runnable onClose = () -> {
            tokens.close();
            iam.close();
        };
        String project = access.project();
        return new SessionIdentity(
                Authentication.by(tokens, (signedIn, request) -> addToken(signedIn.token(), request), onClose),
                project == null ? new LazyProjectId(() -> tokens.get().project()) : CredentialSource.of(project));
    }

    /** Returns the identity of an access key; IAM finds the project unless it is known. */
    public static SessionIdentity byAccessKey(Supplier<AccessKey> key, IamAccess access) {
        String known = access.project();
        if (known != null) {
            return new SessionIdentity(signing(key, () -> known, () -> {}), CredentialSource.of(known));
        }
        IamClient iam = access.forKeys(key);
        String region = requireNonNull(access.region(), "region");
        LazyProjectId project = new LazyProjectId(() -> iam.projectId(region));
        return new SessionIdentity(signing(key, project, iam::close), project);
    }

    /** Returns the authentication that adds the project's header and signs with an access key. */
    private static Authentication signing(Supplier<AccessKey> key, Supplier<String> project, Runnable onClose) {
        Authentication.Scheme<AccessKey> scheme = (signing, request) -> {
            request.header("X-Project-Id", project.get());
            SdkHmacSigner.sign(signing, request);
        };
        return Authentication.by(key, scheme, onClose);
    }

    /** Adds an IAM token to the headers of a request. */
    private static void addToken(Secret token, OutgoingRequest request) {
        IdentityHeaders.reserve(request);
        request.secretHeader("X-Auth-Token", SendableSecret.requireHeaderValue("the token", token));
    }
}
