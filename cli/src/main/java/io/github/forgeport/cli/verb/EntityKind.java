package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.view.EntityView;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.domain.attribute.EntityPart;
import java.util.List;

/**
 * A kind of entity that the command shows: its names, its parts and its table columns.
 *
 * @param one the noun, under which JSON has one
 * @param many the plural: the command that holds the verbs, and where JSON has a listing
 * @param description that command's line in the help
 * @param columns the parts that a table of many has room for; JSON has all
 */
public record EntityKind<E>(
        String one, String many, String description, List<EntityPart<E>> parts, List<String> columns) {

    EntityView view(E entity, ValueFormat format) {
        return EntityView.of(parts, entity, format);
    }

    /** Whether an entity may hold credentials that can be revealed. */
    public boolean hasCloneUrls() {
        return parts.stream().anyMatch(part -> part.name().equals("cloneUrls"));
    }
}
