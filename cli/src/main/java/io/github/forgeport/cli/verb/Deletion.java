package io.github.forgeport.cli.verb;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.text.SafeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The deletion of one entity: the text of the question before it, and the result.
 *
 * @param arguments the arguments that name the entity, the one that holds it first
 */
record Deletion(EntityKind<?> kind, List<Argument<?>> arguments, ArgumentValues given) {

    private static final int MAX_LENGTH = 500;

    Deletion {
        arguments = arguments.stream()
                .filter(argument -> argument.isPositional() || argument.isAlternative())
                .filter(given::has)
                .toList();
    }

    /** Returns a description of the entity, such as {@code tag v1.0 of group/app}. */
    String subject() {
        List<Argument<?>> innermostFirst = new ArrayList<>(arguments);
        Collections.reverse(innermostFirst);
        return innermostFirst.stream()
                .map(argument -> SafeText.of(given.get(argument).toString(), MAX_LENGTH))
                .collect(joining(" of ", kind.singular() + " ", ""));
    }

    /** Returns the result, which has the arguments as its fields. */
    VerbResult result() {
        List<EntityPart<ArgumentValues>> parts = arguments.stream()
                .map(each -> EntityPart.<ArgumentValues>of(
                        each.label().toLowerCase(Locale.ROOT), values -> values.get(each)))
                .toList();
        return new SingleEntity<>(EntityKind.of("deleted", "deleted", parts), given, "deleted " + subject());
    }
}
