package io.github.forgeport.examples;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** A program that connects to both hosts, to be loaded with other versions of libraries. */
final class ConnectionOutcomes {

    private static final URI HOST = URI.create("https://host.example");
    private static final Secret TOKEN = Secret.of("fake-token");

    private ConnectionOutcomes() {}

    /** Returns the result of connecting to each host: that it is connected, or the message of the failure. */
    static List<String> outcomes() {
        return List.of(
                outcome(() -> CodeupGitHost.connect(new CodeupConfig(
                        HOST,
                        "60de7a6852743a5162b5f957",
                        CodeupCredentials.accessToken(TOKEN),
                        HttpPolicy.defaults()))),
                outcome(() -> ServiceStageGitHost.connect(ServiceStageConfig.at(
                        HOST,
                        "0123456789abcdef0123456789abcdef",
                        ServiceStageCredentials.token(TOKEN),
                        HttpPolicy.defaults()))));
    }

    private static String outcome(Supplier<GitHost> connect) {
        try (GitHost host = connect.get()) {
            return "connected to " + host.name();
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
    }
}
