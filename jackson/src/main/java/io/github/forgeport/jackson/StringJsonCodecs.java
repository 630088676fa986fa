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

/** The codecs of values that are written as a JSON string. */
final class StringJsonCodecs {

    static final List<StringJsonCodec<?>> CODECS = List.of(
            StringJsonCodec.of(RepositoryId.class, RepositoryId::new),
            StringJsonCodec.of(RepositoryPath.class, StringJsonCodecs::splitRepositoryPath),
            StringJsonCodec.of(NamespaceId.class, NamespaceId::new),
            StringJsonCodec.of(NamespacePath.class, StringJsonCodecs::splitNamespacePath),
            StringJsonCodec.of(UserId.class, UserId::new),
            StringJsonCodec.of(Visibility.class, Visibility::of),
            StringJsonCodec.of(AuthorizationName.class, AuthorizationName::new),
            StringJsonCodec.of(AuthorizationStatus.class, AuthorizationStatus::of),
            StringJsonCodec.of(Provider.class, Provider::of),
            StringJsonCodec.of(TokenType.class, TokenType::of),
            StringJsonCodec.of(CloneUrl.class, CloneUrl::parse),
            StringJsonCodec.of(BranchName.class, BranchName::new),
            StringJsonCodec.of(TagName.class, TagName::new),
            StringJsonCodec.of(CommitId.class, CommitId::new),
            StringJsonCodec.of(ObjectId.class, ObjectId::new),
            new StringJsonCodec<>(GitRef.class, GitRef::fullName, GitRef::parse),
            StringJsonCodec.of(FilePath.class, FilePath::new),
            StringJsonCodec.of(FileMode.class, FileMode::of),
            StringJsonCodec.of(ChangeKind.class, ChangeKind::of),
            StringJsonCodec.of(TreeEntryKind.class, TreeEntryKind::of),
            StringJsonCodec.of(Revision.class, Revision::new),
            StringJsonCodec.of(WebhookId.class, WebhookId::new),
            StringJsonCodec.of(WebhookEvent.class, WebhookEvent::of),
            new StringJsonCodec<>(WebAddress.class, address -> MaskedWebAddress.of(address.uri()), WebAddress::parse),
            StringJsonCodec.of(Operation.class, StringJsonCodecs::parseOperation),
            StringJsonCodec.of(Cursor.class, Cursor::parse));

    private StringJsonCodecs() {}

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
