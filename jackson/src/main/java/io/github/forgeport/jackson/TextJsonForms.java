package io.github.forgeport.jackson;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import java.util.Arrays;
import java.util.List;

/** The codecs of values that are written as a JSON string. */
final class TextJsonForms {

    static final List<TextJsonForm<?>> ALL = List.of(
            TextJsonForm.of(RepositoryId.class, RepositoryId::new),
            TextJsonForm.of(RepositoryPath.class, TextJsonForms::repositoryPath),
            TextJsonForm.of(NamespaceId.class, NamespaceId::new),
            TextJsonForm.of(NamespacePath.class, TextJsonForms::namespacePath),
            TextJsonForm.of(UserId.class, UserId::new),
            TextJsonForm.of(Visibility.class, Visibility::of),
            TextJsonForm.of(AuthorizationName.class, AuthorizationName::new),
            TextJsonForm.of(AuthorizationStatus.class, AuthorizationStatus::of),
            TextJsonForm.of(Provider.class, Provider::of),
            TextJsonForm.of(TokenType.class, TokenType::of),
            TextJsonForm.of(CloneUrl.class, CloneUrl::parse),
            new TextJsonForm<>(WebAddress.class, address -> WebText.of(address.uri()), WebAddress::parse),
            TextJsonForm.of(Operation.class, TextJsonForms::operation),
            TextJsonForm.of(Cursor.class, Cursor::parse));

    private TextJsonForms() {}

    /**
     * Splits the path of a namespace at its slashes; {@code parse} would refuse a valid path that looks like a web address.
     */
    private static NamespacePath namespacePath(String text) {
        return new NamespacePath(List.of(text.split("/", -1)));
    }

    /** Splits the path of a repository into the path of its namespace and its name. */
    private static RepositoryPath repositoryPath(String text) {
        int name = text.lastIndexOf('/') + 1;
        return name == 0
                ? RepositoryPath.parse(text)
                : new RepositoryPath(namespacePath(text.substring(0, name - 1)), text.substring(name));
    }

    /** Returns the operation of a printed name; throws an exception if there is none. */
    private static Operation operation(String words) {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.toString().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such operation; expected one of " + Arrays.toString(Operation.values())));
    }
}
