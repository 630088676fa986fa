package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.view.EntityView;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.domain.attribute.EntityPart;
import java.util.List;

/**
 * The description of one kind of entity for the command, such as repositories: its names, its parts and its table columns.
 *
 * @param singular the singular noun, which is the JSON field of one entity
 * @param plural the plural noun: the command that has the subcommands, and the JSON field of a listing
 * @param description the line of that command in the help; empty for a kind that has none
 * @param columns the parts that a table of several entities shows; JSON has all
 */
public record EntityKind<E>(
        String singular, String plural, String description, List<EntityPart<E>> parts, List<String> columns) {

    /** Creates the description of a kind of entity that has all parts in its table and no command of its name. */
    static <E> EntityKind<E> of(String singular, String plural, List<EntityPart<E>> parts) {
        List<String> all = parts.stream().map(EntityPart::name).toList();
        return new EntityKind<>(singular, plural, "", parts, all);
    }

    /** Returns a copy of the description for a kind that has a command of its name, with that command's help text. */
    EntityKind<E> describedAs(String text) {
        return new EntityKind<>(singular, plural, text, parts, columns);
    }

    /** Returns a copy of the description with these parts as the columns of its table. */
    EntityKind<E> withColumns(String... names) {
        return new EntityKind<>(singular, plural, description, parts, List.of(names));
    }

    /** Returns a view of an entity's parts, in a value format. */
    EntityView view(E entity, ValueFormat format) {
        return EntityView.of(parts, entity, format);
    }

    /** Returns the names of all parts, which are the fields of an entity's JSON object. */
    List<String> fields() {
        return parts.stream().map(EntityPart::name).toList();
    }

    /** Whether entities of this kind have clone URLs, in which credentials can be revealed. */
    public boolean hasCloneUrls() {
        return parts.stream().anyMatch(part -> part.name().equals("cloneUrls"));
    }
}
