package io.github.forgeport.sandbox.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The access rules of the Git server: who may clone, and that nobody may push. */
@Timeout(120)
class AccessTest {

    @TempDir
    Path folder;

    private GitClient client;
    private GitServer server;

    @BeforeEach
    void start() throws IOException {
        client = new GitClient(folder);
        server = GitServer.of(Map.of(
                "group/open", SampleRepositories.toAll(SampleRepositories.twoBranches()),
                "group/closed", SampleRepositories.toItsAccount(SampleRepositories.twoBranches())));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_repositorys_account_clones() throws Exception {
        client.git("clone", server.url(SampleRepositories.ACCOUNT_IN_URL, "group/closed"), "app");

        assertThat(folder.resolve("app/src/Main.java")).exists();
    }

    @Test
    void nobody_else_does() throws Exception {
        GitClient.Run refused = client.tryGit("clone", server.url("group/closed"), "app");

        assertThat(refused.exitCode()).isEqualTo(128);
        assertThat(refused.errors()).contains("could not read Username");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sandbox-user:wrong", "other:sandbox%20password%3A%C3%A9", "sandbox-user:", ":x"})
    void a_wrong_account_is_refused(String account) throws Exception {
        GitClient.Run refused = client.tryGit("clone", server.url(account, "group/closed"), "app");

        assertThat(refused.exitCode()).isEqualTo(128);
        assertThat(refused.errors()).contains("Authentication failed");
        assertThat(folder.resolve("app")).doesNotExist();
    }

    /** The header is set by hand, since Git sends an account only after a 401. */
    @Test
    void a_wrong_account_is_refused_where_none_is_needed() throws Exception {
        String wrong = Base64.getEncoder().encodeToString("sandbox-user:wrong".getBytes());

        GitClient.Run refused = client.tryGit(
                "-c", "http.extraHeader=Authorization: Basic " + wrong, "clone", server.url("group/open"), "app");

        assertThat(refused.exitCode()).isEqualTo(128);
    }

    @Test
    void an_absent_repository_is_not_found() throws Exception {
        GitClient.Run refused = client.tryGit("clone", server.url("group/absent"), "app");

        assertThat(refused.exitCode()).isEqualTo(128);
        assertThat(refused.errors()).contains("There is no such repository.").contains("not found");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"open", "closed"})
    void a_push_is_refused_and_changes_nothing(String repository) throws Exception {
        String url = server.url(SampleRepositories.ACCOUNT_IN_URL, "group/" + repository);
        client.git("clone", url, "app");
        String before = client.git("ls-remote", url).text();
        Files.writeString(folder.resolve("app/new.txt"), "new\n");
        client.git("-C", "app", "add", ".");
        client.git("-C", "app", "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-m", "Add new.txt");

        GitClient.Run refused = client.tryGit("-C", "app", "push", "origin", "main");

        assertThat(refused.exitCode()).isEqualTo(128);
        assertThat(refused.errors()).contains("read-only").contains("403");
        assertThat(client.git("ls-remote", url).text()).isEqualTo(before);
    }
}
