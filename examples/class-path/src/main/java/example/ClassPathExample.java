package example;

import io.github.forgeport.http.policy.HttpPolicy;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;

/** An example on the class path: requests one repository from each host of the sandbox, and checks the results. */
public final class ClassPathExample {

    // The sandbox has no TLS; real hosts need no policy.
    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();

    private ClassPathExample() {}

    public static void main(String[] args) {
        try (Sandbox sandbox = Sandbox.start();
                GitHost codeup = codeup(sandbox);
                GitHost serviceStage = serviceStage(sandbox)) {
            check(codeup, "test/test", "100");
            check(serviceStage, "zmg/gradle_custom_gradledir", "79");
        }
    }

    private static void check(GitHost host, String path, String expected) {
        String id = host.repositories().get(RepositoryPath.parse(path)).id().value();
        if (!id.equals(expected)) {
            throw new IllegalStateException(path + " has the id " + id);
        }
        System.out.println(host.name() + ": " + path + " has the id " + id);
    }

    private static GitHost codeup(Sandbox sandbox) {
        return CodeupGitHost.connect(new CodeupConfig(
                sandbox.url("codeup"),
                SandboxAccounts.CODEUP_ORGANIZATION,
                CodeupCredentials.accessToken(Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN)),
                POLICY));
    }

    private static GitHost serviceStage(Sandbox sandbox) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                        sandbox.url("servicestage"),
                        SandboxAccounts.SERVICESTAGE_PROJECT,
                        ServiceStageCredentials.token(Secret.of(SandboxAccounts.SERVICESTAGE_TOKEN)),
                        POLICY)
                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }
}
