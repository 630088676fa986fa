package io.github.forgeport.domain.attribute;

import io.github.forgeport.domain.commit.ChangeKind;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.TreeEntryKind;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.ObjectId;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A factory of entities, by reflection, with a different value for every part. */
final class FullEntity {

    static final AttributeKey<String> KEY = new AttributeKey<>("host.key", String.class);

    private FullEntity() {}

    /** Creates an entity with a value for every part. */
    static Object of(Class<?> type) {
        Object builder = builder(type);
        setters(builder).forEach(setter -> set(setter, builder, setter.getName()));
        return build(builder);
    }

    /** Creates a builder with values for the required parts. */
    static Object builder(Class<?> type) {
        Method factory = method(type, "builder");
        List<EntityPart<?>> parts = parts(type);
        Object[] required = new Object[factory.getParameterCount()];
        for (int i = 0; i < required.length; i++) {
            required[i] = example(factory.getParameterTypes()[i], parts.get(i).name());
        }
        return call(factory, null, required);
    }

    static Object build(Object builder) {
        return call(method(builder.getClass(), "build"), builder);
    }

    @SuppressWarnings("unchecked") // Each entity has such a list.
    static List<EntityPart<?>> parts(Class<?> type) {
        return (List<EntityPart<?>>) call(method(type, "parts"), null);
    }

    /** Returns the methods of a builder that set one part each. */
    static List<Method> setters(Object builder) {
        return Arrays.stream(builder.getClass().getMethods())
                .filter(method ->
                        method.getParameterCount() > 0 && method.getReturnType().isInstance(builder))
                .toList();
    }

    /** Sets a part to a value that is made from a text. */
    static void set(Method setter, Object builder, String text) {
        if (setter.getName().equals("attribute")) {
            call(setter, builder, KEY, text);
        } else {
            call(setter, builder, example(setter.getParameterTypes()[0], text));
        }
    }

    /** Returns a value of a type, made from a text; different texts make different values, except of Boolean. */
    static Object example(Class<?> type, String text) {
        String hash = String.format("%040x", text.hashCode());
        return switch (type.getSimpleName()) {
            case "String" -> text;
            case "Boolean" -> !text.equals("other");
            case "Long" -> (long) text.hashCode();
            case "byte[]" -> text.getBytes(StandardCharsets.UTF_8);
            case "Instant" -> Instant.ofEpochSecond(text.hashCode());
            case "URI" -> URI.create("https://host.example/" + text);
            case "WebAddress" -> WebAddress.parse("https://host.example/" + text);
            case "UnreadablePart" -> new UnreadablePart(text, "yesterday");
            case "BranchName" -> new BranchName(text);
            case "TagName" -> new TagName(text);
            case "CommitId" -> new CommitId(hash);
            case "ObjectId" -> new ObjectId(hash);
            case "FilePath" -> new FilePath(text);
            case "FileMode" -> FileMode.of(text);
            case "ChangeKind" -> ChangeKind.of(text);
            case "TreeEntryKind" -> TreeEntryKind.of(text);
            case "Revision" -> new Revision(text);
            case "WebhookId" -> new WebhookId(text);
            case "WebhookEvent" -> WebhookEvent.of(text);
            case "Commit" -> Commit.builder(new CommitId(hash)).build();
            default -> throw new AssertionError("an example of " + type + " is wanted here");
        };
    }

    static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + name));
    }

    static Object call(Method method, Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (ReflectiveOperationException thrown) {
            throw new AssertionError(method.toString(), thrown);
        }
    }
}
