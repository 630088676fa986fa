package io.github.forgeport.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.commit.ChangeKind;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.TreeEntryKind;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.ObjectId;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** A factory of entities with a value for every part, made by reflection. */
final class FullEntity {

    private static final Map<Class<?>, Object> EXAMPLES = Map.ofEntries(
            Map.entry(String.class, "some text"),
            Map.entry(Boolean.class, false),
            Map.entry(Instant.class, Instant.parse("2020-06-19T04:02:00.744Z")),
            Map.entry(URI.class, URI.create("https://host.example/page?size=100")),
            Map.entry(WebAddress.class, WebAddress.parse("https://host.example/page?size=100")),
            Map.entry(CloneUrl.class, CloneUrl.parse("git@host.example:tools/anvil.git")),
            Map.entry(UnreadablePart.class, new UnreadablePart("created", "19 Jun 2020")),
            Map.entry(RepositoryId.class, new RepositoryId("2835387")),
            Map.entry(RepositoryPath.class, RepositoryPath.parse("tools/anvil")),
            Map.entry(NamespaceId.class, new NamespaceId("100")),
            Map.entry(UserId.class, new UserId("7")),
            Map.entry(Visibility.class, Visibility.unknown("Friends-Only")),
            Map.entry(AuthorizationName.class, new AuthorizationName("of-the-shop")),
            Map.entry(AuthorizationStatus.class, AuthorizationStatus.USABLE),
            Map.entry(Provider.class, Provider.GITHUB),
            Map.entry(TokenType.class, TokenType.OAUTH),
            Map.entry(Namespace.class, Namespace.builder().name("Tools").build()),
            Map.entry(Long.class, 4711L),
            Map.entry(byte[].class, new byte[] {'a', (byte) 0xE9}),
            Map.entry(BranchName.class, new BranchName("feature/login")),
            Map.entry(TagName.class, new TagName("tag v1.0")),
            Map.entry(CommitId.class, ExampleValues.COMMIT.id()),
            Map.entry(ObjectId.class, new ObjectId("a".repeat(64))),
            Map.entry(FilePath.class, new FilePath("src/a b#c.txt")),
            Map.entry(FileMode.class, FileMode.EXECUTABLE),
            Map.entry(ChangeKind.class, ChangeKind.unknown("copied")),
            Map.entry(TreeEntryKind.class, TreeEntryKind.SUBMODULE),
            Map.entry(Revision.class, new Revision("4c294617")),
            Map.entry(WebhookId.class, new WebhookId("1753")),
            Map.entry(WebhookEvent.class, WebhookEvent.TAG_PUSH),
            Map.entry(Commit.class, ExampleValues.COMMIT));

    private static final AttributeKey<JsonNode> EXTRA = new AttributeKey<>("host.extra", JsonNode.class);

    private FullEntity() {}

    static Object of(Class<?> type) throws ReflectiveOperationException {
        Method factory = method(type, "builder");
        Object builder = factory.invoke(null, examples(factory));
        for (Method method : builder.getClass().getMethods()) {
            if (method.getReturnType().isInstance(builder) && method.getParameterCount() > 0) {
                method.invoke(builder, examples(method));
            }
        }
        return method(builder.getClass(), "build").invoke(builder);
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object[] examples(Method method) {
        if (method.getName().equals("attribute")) {
            return new Object[] {EXTRA, JsonNodeFactory.instance.objectNode().put("level", 2)};
        }
        return Arrays.stream(method.getParameterTypes())
                .map(FullEntity::example)
                .toArray();
    }

    private static Object example(Class<?> type) {
        Object example = EXAMPLES.get(type);
        if (example == null) {
            throw new AssertionError("an example of " + type + " is wanted here");
        }
        return example;
    }
}
