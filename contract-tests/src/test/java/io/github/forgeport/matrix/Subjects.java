package io.github.forgeport.matrix;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every operation of every adapter, and the probe's three. */
final class Subjects {

    static final List<Subject> OF_ADAPTERS = List.of(
            codeup("get repository by path", host -> host.repositories().get(RepositoryPath.parse("test/test"))),
            codeup("get repository by id", host -> host.repositories().get(new RepositoryId("100"))),
            serviceStage(
                    "list authorizations",
                    "servicestage/list-authorizations",
                    host -> host.authorizations().orElseThrow().list()),
            serviceStage(
                    "get repository by path",
                    "servicestage/list-projects",
                    host -> host.repositories().get(RepositoryPath.parse("zmg/gradle_custom_gradledir"))),
            adapter(
                    "codeup",
                    "get repository by path",
                    "signed",
                    "codeup/get-repository",
                    Subjects::codeupSigned,
                    host -> host.repositories().get(RepositoryPath.parse("test/test"))),
            adapter(
                    "servicestage",
                    "list authorizations",
                    "signed",
                    "servicestage/list-authorizations",
                    Subjects::serviceStageSigned,
                    host -> host.authorizations().orElseThrow().list()));

    static final List<Subject> OF_THE_PROBE = List.of(Probe.read(), Probe.repeatable(), Probe.once());

    /** Whether all play every case, as they do every night. */
    private static final boolean ALL = Boolean.getBoolean("forgeport.faults.all");

    private Subjects() {}

    /** Those that play a case: the probe's three and, of the adapters', the first of each kind, or all. */
    static Stream<Subject> playing(Spread spread) {
        return Stream.concat(ALL ? OF_ADAPTERS.stream() : firstOfEach(spread), OF_THE_PROBE.stream());
    }

    private static Stream<Subject> firstOfEach(Spread spread) {
        Set<Object> seen = new HashSet<>();
        return OF_ADAPTERS.stream().filter(subject -> seen.add(spread.of(subject)));
    }

    private static Subject codeup(String operation, Function<GitHost, Object> call) {
        return adapter("codeup", operation, Subject.TOKEN, "codeup/get-repository", Subjects::codeup, call);
    }

    private static Subject serviceStage(String operation, String payload, Function<GitHost, Object> call) {
        return adapter("servicestage", operation, Subject.TOKEN, payload, Subjects::serviceStage, call);
    }

    @FunctionalInterface
    private interface Connector {
        GitHost connect(URI url, HttpPolicy policy, Supplier<Secret> credential);
    }

    private static Subject adapter(
            String vendor,
            String operation,
            String kind,
            String payload,
            Connector connector,
            Function<GitHost, Object> call) {
        String good = PinnedPayload.named(payload).body().toString();
        return new Subject(vendor, operation, kind, Repetition.READ, good, (url, policy, credential) -> {
            GitHost host = connector.connect(url, policy, credential);
            return new Subject.Session() {
                @Override
                public Object call() {
                    return call.apply(host);
                }

                @Override
                public void close() {
                    host.close();
                }
            };
        });
    }

    private static GitHost codeup(URI url, HttpPolicy policy, Supplier<Secret> credential) {
        return codeup(url, policy, CodeupCredentials.accessToken(credential));
    }

    private static GitHost codeupSigned(URI url, HttpPolicy policy, Supplier<Secret> credential) {
        return codeup(url, policy, CodeupCredentials.accessKey(key(credential)));
    }

    private static GitHost codeup(URI url, HttpPolicy policy, CodeupCredentials credentials) {
        return CodeupGitHost.connect(new CodeupConfig(url, SandboxAccounts.CODEUP_ORGANIZATION, credentials, policy));
    }

    private static GitHost serviceStage(URI url, HttpPolicy policy, Supplier<Secret> credential) {
        return serviceStage(url, policy, ServiceStageCredentials.token(credential));
    }

    private static GitHost serviceStageSigned(URI url, HttpPolicy policy, Supplier<Secret> credential) {
        return serviceStage(url, policy, ServiceStageCredentials.accessKey(key(credential)));
    }

    private static GitHost serviceStage(URI url, HttpPolicy policy, ServiceStageCredentials credentials) {
        return ServiceStageGitHost.connect(
                ServiceStageConfig.at(url, SandboxAccounts.SERVICESTAGE_PROJECT, credentials, policy)
                        .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }

    /** The secret signs, and the same is sent as the token of a temporary key; a source stays a source. */
    private static Supplier<AccessKey> key(Supplier<Secret> credential) {
        Supplier<AccessKey> key = () -> {
            Secret secret = credential.get();
            return AccessKey.temporary("FakeKeyId", secret, secret);
        };
        return credential instanceof CredentialSource<Secret> source ? keys(source, key) : key;
    }

    private static CredentialSource<AccessKey> keys(CredentialSource<Secret> secrets, Supplier<AccessKey> key) {
        return new CredentialSource<>() {
            @Override
            public AccessKey get() {
                return key.get();
            }

            @Override
            public boolean refused(AccessKey refused) {
                return secrets.refused(refused.secret());
            }

            @Override
            public boolean mayBlock() {
                return secrets.mayBlock();
            }
        };
    }
}
