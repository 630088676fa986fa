package io.github.forgeport.contract;

import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.RepositoryQuery;
import java.net.URI;
import java.util.List;

/** The description of the fictional vendor whose pages link the next one, by a header or by a field. */
final class LinkedUnderTest implements HostUnderTest {

    private final boolean isLinkedByHeader;

    LinkedUnderTest(boolean isLinkedByHeader) {
        this.isLinkedByHeader = isLinkedByHeader;
    }

    @Override
    public GitHost connect(URI standIn, Secret credential) {
        return new LinkedGitHost(standIn, isLinkedByHeader);
    }

    @Override
    public List<ResponseShapes<?>> shapes() {
        List<Repository> there = Specimens.REPOSITORIES.existing();
        String bare = "\"id\": %s, \"path\": \"%s\""
                .formatted(there.get(0).id().value(), there.get(0).path());
        String minimal = "[{" + bare + "}]";
        String whole =
                "[{" + bare + ", \"branch\": \"" + there.get(0).defaultBranch().orElseThrow() + "\"}]";
        ListShapes<RepositoryQuery, Repository> shapes = isLinkedByHeader
                ? ListShapes.of(Specimens.REPOSITORIES, there, whole, "")
                        .nextHeader("Link", token -> "<" + link(token) + ">; rel=\"next\"")
                        .totalHeader("X-Total-Count")
                        .largestPage(LinkedGitHost.LARGEST_PAGE)
                : ListShapes.of(Specimens.REPOSITORIES, there, "{\"data\": " + whole + "}", "/data")
                        .nextField("/next", LinkedUnderTest::link);
        return List.of(
                shapes.withMinimalResponse(isLinkedByHeader ? minimal : "{\"data\": " + minimal + "}", "id", "path"));
    }

    private static String link(String token) {
        return "https://linked.example/groups/tools/repositories?limit=50&page=" + token;
    }

    @Override
    public ScriptedResponse wrongCredential() {
        return CorrectResponses.status(401, "{}");
    }
}
