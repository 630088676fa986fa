package io.github.forgeport.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.comparison.ComparedWrite.Writing;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.paging.Cursor;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The writes that the adapters do in the seeded sandbox, the same at each vendor, to be compared with those of the
 * SDKs.
 */
final class AdapterWrites {

    static final RepositoryPath ANVIL = RepositoryPath.parse(ComparedWritesTable.REPOSITORY);
    static final Namespace SMITHY = namespace("1001", "smithy");
    static final BranchName MAIN = new BranchName("main");
    static final CommitMessage MESSAGE = new CommitMessage("Heat the iron");

    private static final Namespace STORE = namespace("1002", "store");
    private static final Namespace FORGE = namespace("1003", "smithy/forge");
    private static final AuthorizationName NEW_KEY = new AuthorizationName("new-key");

    private AdapterWrites() {}

    // spotless:off
    static Writing<GitHost> of(Operation operation) {
        return switch (operation) {
            case CREATE_BRANCH -> ours -> ours.branches().create(ANVIL, new BranchName("new"), GitRef.of(MAIN));
            case DELETE_BRANCH -> ours -> ours.branches().delete(ANVIL, new BranchName("old"));
            case CREATE_TAG -> ours -> ours.tags().create(ANVIL, NewTag.of(new TagName("v2"), GitRef.of(MAIN)).withMessage("second"));
            case DELETE_TAG -> ours -> ours.tags().delete(ANVIL, new TagName("v1"));
            case UPDATE_FILE -> ours -> ours.fileContents().update(ANVIL, MAIN, readme(ours).withBytes("研 hot\r\n".getBytes(UTF_8)), MESSAGE);
            case DELETE_FILE -> ours -> ours.fileContents().delete(ANVIL, MAIN, readme(ours), MESSAGE);
            case COMMIT_FILES -> ours -> ours.fileContents().commit(ANVIL, MAIN, List.of(
                    new FileChange.Create(file("a.txt", "one\n")), new FileChange.Create(file("b.txt", "two\n"))), MESSAGE);
            case DELETE_WEBHOOK -> ours -> ours.webhooks().delete(
                    ANVIL, ours.webhooks().list(ANVIL, WebhookQuery.all(), Cursor.START).items().get(0).id());
            case UPDATE_REPOSITORY -> ours -> ours.repositories().update(ANVIL, RepositoryUpdate.none().withDescription("heavy"));
            case TRANSFER_REPOSITORY -> ours -> ours.repositories().transfer(ANVIL, STORE);
            case DELETE_REPOSITORY -> ours -> ours.repositories().delete(ANVIL);
            case UPDATE_NAMESPACE -> ours -> ours.namespaces().update(FORGE, NamespaceUpdate.none().withDescription("hot"));
            case DELETE_NAMESPACE -> ours -> ours.namespaces().delete(FORGE);
            case CREATE_AUTHORIZATION_FROM_OAUTH -> ours -> authorizations(ours).createFromOAuth(NEW_KEY, Provider.GITHUB,
                    Secret.of("fake-oauth-code"), Secret.of(oauthState(authorizations(ours).oauthPage(Provider.GITHUB).address().uri())));
            case CREATE_AUTHORIZATION_FROM_TOKEN -> ours -> authorizations(ours).createFromToken(
                    NEW_KEY, Provider.GITHUB, Secret.of("fake-personal-token"));
            case CREATE_AUTHORIZATION_FROM_PASSWORD -> ours -> authorizations(ours).createFromPassword(
                    NEW_KEY, Provider.BITBUCKET, "smith", Secret.of("fake-password"));
            case DELETE_AUTHORIZATION -> ours -> authorizations(ours).delete(new AuthorizationName("old-key"));
            default -> throw new IllegalArgumentException(operation + " is not the same at each vendor");
        };
    }
    // spotless:on

    private static Namespace namespace(String id, String path) {
        return Namespace.builder().id(new NamespaceId(id)).path(path).build();
    }

    static FileContent file(String path, String text) {
        return FileContent.ofText(new FilePath(path), text);
    }

    private static FileContent readme(GitHost ours) {
        return ours.fileContents().get(ANVIL, new FilePath("README.md"), GitRef.of(MAIN));
    }

    private static Authorizations authorizations(GitHost ours) {
        return ours.authorizations().orElseThrow();
    }

    /** Returns the {@code state} parameter in the address of an OAuth page. */
    static String oauthState(URI page) {
        return Stream.of(page.getQuery().split("&"))
                .filter(parameter -> parameter.startsWith("state="))
                .findFirst()
                .orElseThrow()
                .substring("state=".length());
    }
}
