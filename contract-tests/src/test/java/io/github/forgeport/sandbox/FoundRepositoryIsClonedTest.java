package io.github.forgeport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an application does with a repository that it found: it clones it. */
class FoundRepositoryIsClonedTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension(world -> world.repository("group/app")
            .branch("main")
            .file("README.md", "# App\n")
            .tag("v1")
            .branch("next")
            .file("README.md", "# Next\n"));

    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();

    @TempDir
    private Path folder;

    @Test
    void through_codeup(Sandbox sandbox) throws Exception {
        CodeupCredentials token = CodeupCredentials.accessToken(Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN));

        assertCloned(CodeupGitHost.connect(
                new CodeupConfig(sandbox.url("codeup"), SandboxAccounts.CODEUP_ORGANIZATION, token, POLICY)));
    }

    @Test
    void through_servicestage(Sandbox sandbox) throws Exception {
        ServiceStageCredentials token = ServiceStageCredentials.token(Secret.of(SandboxAccounts.SERVICESTAGE_TOKEN));
        ServiceStageConfig config =
                ServiceStageConfig.at(sandbox.url("servicestage"), SandboxAccounts.SERVICESTAGE_PROJECT, token, POLICY);

        assertCloned(ServiceStageGitHost.connect(
                config.withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION))));
    }

    private void assertCloned(GitHost host) throws Exception {
        try (host) {
            Repository found = host.repositories().get(RepositoryPath.parse("group/app"));

            git("clone", "--quiet", url(found), "clone");
        }

        assertThat(folder.resolve("clone/README.md")).content().isEqualTo("# App\n");
        git("-C", "clone", "fsck", "--strict");
        git("-C", "clone", "checkout", "--quiet", "next");
        assertThat(folder.resolve("clone/README.md")).content().isEqualTo("# Next\n");
        git("-C", "clone", "rev-parse", "--verify", "refs/tags/v1");
    }

    private static String url(Repository found) {
        List<CloneUrl> urls = List.copyOf(found.cloneUrls());
        assertThat(urls).hasSize(1);
        return urls.get(0).toString();
    }

    private void git(String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "git", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("git")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.command().addAll(List.of(words));
        builder.environment().putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null"));
        Process git = builder.start();

        assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(git.exitValue()).as(Files.readString(said)).isZero();
    }
}
