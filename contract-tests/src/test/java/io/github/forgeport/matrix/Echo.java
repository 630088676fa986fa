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
import io.github.forgeport.faults.Answer;
import io.github.forgeport.faults.Http;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls that carry an id, and a server's answers that give it back, so that no two can be taken for each other. */
final class Echo {

    private static final Pattern ID = Pattern.compile("/things/(\\d+)|[?&](?:id|identity)=(\\d+)|/repos/n(\\d+)/");
    private static final Supplier<Secret> CREDENTIAL = () -> Secret.of("soak-credential");

    /** A session that asks for the thing of an id, and returns the id of what it was given. */
    interface Caller extends AutoCloseable {
        String call(String id);

        @Override
        void close();
    }

    private Echo() {}

    /** One session of each kind: both adapters, and the probe's three. */
    static List<Caller> callers(URI url, HttpPolicy policy) {
        return List.of(
                probe(url, policy, Repetition.READ),
                probe(url, policy, Repetition.REPEATABLE),
                probe(url, policy, Repetition.ONCE),
                codeup(url, policy),
                serviceStage(url, policy));
    }

    private static Caller probe(URI url, HttpPolicy policy, Repetition repetition) {
        Probe probe = Probe.open(
                url,
                policy,
                CREDENTIAL,
                repetition,
                (api, id) -> switch (repetition) {
                    case READ -> api.read(id);
                    case REPEATABLE -> api.put(id, new Probe.Thing(7L, "probe"));
                    case ONCE -> api.create(id, new Probe.Thing(7L, "probe"));
                },
                "7");
        return new Caller() {
            @Override
            public String call(String id) {
                return probe.call(id).toString().replace(" echo", "");
            }

            @Override
            public void close() {
                probe.close();
            }
        };
    }

    private static Caller codeup(URI url, HttpPolicy policy) {
        GitHost host = CodeupGitHost.connect(new CodeupConfig(
                url, SandboxAccounts.CODEUP_ORGANIZATION, CodeupCredentials.accessToken(CREDENTIAL), policy));
        return new Caller() {
            @Override
            public String call(String id) {
                return host.repositories().get(new RepositoryId(id)).id().value();
            }

            @Override
            public void close() {
                host.close();
            }
        };
    }

    private static Caller serviceStage(URI url, HttpPolicy policy) {
        GitHost host = ServiceStageGitHost.connect(ServiceStageConfig.at(
                        url, SandboxAccounts.SERVICESTAGE_PROJECT, ServiceStageCredentials.token(CREDENTIAL), policy)
                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
        return new Caller() {
            @Override
            public String call(String id) {
                return host.repositories()
                        .get(RepositoryPath.parse("n" + id + "/echo"))
                        .id()
                        .value();
            }

            @Override
            public void close() {
                host.close();
            }
        };
    }

    /** The good answer to a request of any of them. */
    static Answer answer(ReceivedRequest request) {
        String id = id(request);
        if (request.target().startsWith("/repository/")) {
            return Http.ok("{\"success\":true,\"repository\":{\"id\":" + id + ",\"pathWithNamespace\":\"n/echo\"}}");
        }
        if (request.target().startsWith("/v1/")) {
            return Http.ok("{\"projects\":[{\"id\":\"" + id + "\",\"name\":\"echo\"}]}");
        }
        return Http.ok("{\"id\":" + id + ",\"name\":\"echo\"}");
    }

    static String id(ReceivedRequest request) {
        Matcher id = ID.matcher(request.target());
        if (!id.find()) {
            throw new IllegalStateException("a request without an id: " + request.target());
        }
        for (int i = 1; i <= id.groupCount(); i++) {
            if (id.group(i) != null) {
                return id.group(i);
            }
        }
        throw new IllegalStateException("an id without digits");
    }
}
