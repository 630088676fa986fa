package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.world.History;
import java.util.List;
import java.util.Map;

/** A factory of the repositories and histories that tests serve. */
final class SampleRepositories {

    static final GitAccount ACCOUNT = new GitAccount("sandbox-user", "sandbox password:é");

    /** The user and password of {@link #ACCOUNT}, encoded for a URL. */
    static final String ACCOUNT_IN_URL = "sandbox-user:sandbox%20password%3A%C3%A9";

    private SampleRepositories() {}

    /** Returns a history of two branches that share two commits, with a lightweight tag and an annotated one. */
    static History twoBranches() {
        return History.builder()
                .branch("main")
                .file("README.md", "# App\n")
                .file("src/Main.java", "class Main {}\n")
                .tag("v1", "The first version")
                .branch("feature/search")
                .file("src/Search.java", "class Search {}\n")
                .tag("tried")
                .branch("main")
                .remove("README.md")
                .build();
    }

    /** Returns a repository with this history that everybody may clone. */
    static ServedRepository toAll(History history) {
        return new ServedRepository(InMemoryGitRepository.of(history), ACCOUNT, true);
    }

    /** Returns a repository with this history that only {@link #ACCOUNT} may clone. */
    static ServedRepository toItsAccount(History history) {
        return new ServedRepository(InMemoryGitRepository.of(history), ACCOUNT, false);
    }

    static DecodedRequest request(
            String method,
            List<String> path,
            Map<String, String> query,
            Map<String, List<String>> headers,
            byte[] body) {
        UndecodedRequest undecoded = new UndecodedRequest(method, "/" + String.join("/", path), "", headers, body);
        return new DecodedRequest(undecoded, path, query);
    }
}
