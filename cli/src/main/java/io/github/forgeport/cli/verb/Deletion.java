package io.github.forgeport.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.domain.text.SafeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a subcommand that deletes one entity, and the words of the question before it.
 *
 * @param arguments the arguments that name the entity, the one that holds it first
 */
record Deletion(EntityKind<?> kind, List<Argument<?>> arguments, ArgumentValues given) implements VerbResult {

    private static final int MAX_LENGTH = 500;

    Deletion {
        arguments = arguments.stream()
                .filter(argument -> argument.isPositional() || argument.isAlternative())
                .filter(given::has)
                .toList();
    }

    /** Returns the entity in words, such as {@code tag v1.0 of group/app}. */
    String subject() {
        List<Argument<?>> innermostFirst = new ArrayList<>(arguments);
        Collections.reverse(innermostFirst);
        return innermostFirst.stream()
                .map(argument -> SafeText.of(given.get(argument).toString(), MAX_LENGTH))
                .collect(Collectors.joining(" of ", kind.singular() + " ", ""));
    }

    @Override
    public ObjectNode json(String host, ValueFormat format) {
        ObjectNode json = SafeJsonWriter.newObject().put("host", host);
        json.set("deleted", deleted());
        return json;
    }

    /** Returns the arguments as a JSON object. */
    private ObjectNode deleted() {
        ObjectNode json = SafeJsonWriter.newObject();
        arguments.forEach(
                argument -> json.put(field(argument), given.get(argument).toString()));
        return json;
    }

    /** Returns the JSON field of an argument. */
    private static String field(Argument<?> argument) {
        return argument.label().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> lines(ValueFormat format) {
        return List.of("deleted " + subject());
    }

    @Override
    public List<String> fields() {
        return arguments.stream().map(Deletion::field).toList();
    }

    @Override
    public Stream<ObjectNode> objects(ValueFormat format) {
        return Stream.of(deleted());
    }
}
