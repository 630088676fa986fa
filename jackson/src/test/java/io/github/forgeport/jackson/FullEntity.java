package io.github.forgeport.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Entities whose builders were given something for each part, whichever parts there are. */
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
            Map.entry(Namespace.class, Namespace.builder().name("Tools").build()));

    private static final AttributeKey<JsonNode> EXTRA = new AttributeKey<>("host.extra", JsonNode.class);

    private FullEntity() {}

    static Object of(Class<?> type) throws ReflectiveOperationException {
        Method factory = method(type, "builder");
        Object builder = factory.invoke(null, examples(factory));
        for (Method method : builder.getClass().getMethods()) {
            if (method.getReturnType() == builder.getClass()) {
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
