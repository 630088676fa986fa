package io.github.forgeport.jackson;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.commit.ChangeKind;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.TreeEntryKind;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.ObjectId;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import java.util.Arrays;
import java.util.List;

/** The JSON codecs of values that are written as a JSON string. */
final class JsonStringCodecs {

    static final List<JsonStringCodec<?>> CODECS = List.of(
            JsonStringCodec.of(RepositoryId.class, RepositoryId::new),
            JsonStringCodec.of(RepositoryPath.class, JsonStringCodecs::splitRepositoryPath),
            JsonStringCodec.of(NamespaceId.class, NamespaceId::new),
            JsonStringCodec.of(NamespacePath.class, JsonStringCodecs::splitNamespacePath),
            JsonStringCodec.of(UserId.class, UserId::new),
            JsonStringCodec.of(Visibility.class, Visibility::of),
            JsonStringCodec.of(AuthorizationName.class, AuthorizationName::new),
            JsonStringCodec.of(AuthorizationStatus.class, AuthorizationStatus::of),
            JsonStringCodec.of(Provider.class, Provider::of),
            JsonStringCodec.of(TokenType.class, TokenType::of),
            JsonStringCodec.of(CloneUrl.class, CloneUrl::parse),
            JsonStringCodec.of(BranchName.class, BranchName::new),
            JsonStringCodec.of(TagName.class, TagName::new),
            JsonStringCodec.of(CommitId.class, CommitId::new),
            JsonStringCodec.of(ObjectId.class, ObjectId::new),
            new JsonStringCodec<>(GitRef.class, GitRef::fullName, GitRef::parse),
            JsonStringCodec.of(FilePath.class, FilePath::new),
            JsonStringCodec.of(FileMode.class, FileMode::of),
            JsonStringCodec.of(ChangeKind.class, ChangeKind::of),
            JsonStringCodec.of(TreeEntryKind.class, TreeEntryKind::of),
            JsonStringCodec.of(Revision.class, Revision::new),
            JsonStringCodec.of(WebhookId.class, WebhookId::new),
            JsonStringCodec.of(WebhookEvent.class, WebhookEvent::of),
            new JsonStringCodec<>(WebAddress.class, address -> MaskedWebAddress.of(address.uri()), WebAddress::parse),
            JsonStringCodec.of(Operation.class, JsonStringCodecs::parseOperation),
            JsonStringCodec.of(Cursor.class, Cursor::parse));

    private JsonStringCodecs() {}

    /**
     * Splits the path of a namespace at its slashes; {@code parse} would refuse a valid path that looks like a web address.
     */
    private static NamespacePath splitNamespacePath(String text) {
        return new NamespacePath(List.of(text.split("/", -1)));
    }

    /** Splits the path of a repository into the path of its namespace and its name. */
    private static RepositoryPath splitRepositoryPath(String text) {
        int name = text.lastIndexOf('/') + 1;
        return name == 0
                ? RepositoryPath.parse(text)
                : new RepositoryPath(splitNamespacePath(text.substring(0, name - 1)), text.substring(name));
    }

    /** Returns the operation of a printed name; throws an exception if there is none. */
    private static Operation parseOperation(String words) {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.toString().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such operation; expected one of " + Arrays.toString(Operation.values())));
    }
}
