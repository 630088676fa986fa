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
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * An example with Spring Boot: has a session with each host as a bean, which Spring closes, and requests one repository from
 * each.
 */
@SpringBootApplication
public class SpringBootExample {

    // The sandbox has no TLS; real hosts need no policy.
    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();

    public static void main(String[] args) {
        SpringApplication.run(SpringBootExample.class, args).close();
    }

    @Bean
    Sandbox sandbox() {
        return Sandbox.start();
    }

    @Bean
    GitHost codeup(Sandbox sandbox) {
        return CodeupGitHost.connect(new CodeupConfig(
                sandbox.url("codeup"),
                SandboxAccounts.CODEUP_ORGANIZATION,
                CodeupCredentials.accessToken(Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN)),
                POLICY));
    }

    @Bean
    GitHost serviceStage(Sandbox sandbox) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                        sandbox.url("servicestage"),
                        SandboxAccounts.SERVICESTAGE_PROJECT,
                        ServiceStageCredentials.token(Secret.of(SandboxAccounts.SERVICESTAGE_TOKEN)),
                        POLICY)
                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }

    @Bean
    CommandLineRunner asking(GitHost codeup, GitHost serviceStage) {
        return args -> {
            check(codeup, "test/test", "100");
            check(serviceStage, "zmg/gradle_custom_gradledir", "79");
        };
    }

    private static void check(GitHost host, String path, String expected) {
        String id = host.repositories().get(RepositoryPath.parse(path)).id().value();
        if (!id.equals(expected)) {
            throw new IllegalStateException(path + " has the id " + id);
        }
        System.out.println(host.name() + ": " + path + " has the id " + id);
    }
}
