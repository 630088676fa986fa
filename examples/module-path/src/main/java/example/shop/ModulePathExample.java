package example.shop;

import io.github.forgeport.http.credentials.AccessKey;
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

/** An example on the module path: requests one repository from each host of the sandbox, by access key and by password. */
public final class ModulePathExample {

    // The sandbox has no TLS; real hosts need no policy.
    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();

    private ModulePathExample() {}

    public static void main(String[] args) {
        if (!HttpPolicy.class.getModule().isNamed()) {
            throw new IllegalStateException("this is not the module path");
        }
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
        AccessKey key = AccessKey.of(
                SandboxAccounts.CODEUP_ACCESS_KEY_ID, Secret.of(SandboxAccounts.CODEUP_ACCESS_KEY_SECRET));
        return CodeupGitHost.connect(new CodeupConfig(
                sandbox.url("codeup"), SandboxAccounts.CODEUP_ORGANIZATION, CodeupCredentials.accessKey(key), POLICY));
    }

    private static GitHost serviceStage(Sandbox sandbox) {
        ServiceStageCredentials password = ServiceStageCredentials.password(
                SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, Secret.of(SandboxAccounts.IAM_PASSWORD));
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                        sandbox.url("servicestage"), sandbox.url("servicestage"), SandboxAccounts.SERVICESTAGE_PROJECT_NAME, password, POLICY)
                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }
}
