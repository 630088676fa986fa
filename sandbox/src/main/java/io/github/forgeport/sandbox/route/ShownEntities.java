package io.github.forgeport.sandbox.route;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entities of the sandbox's simulated data that a response shows: a single one, or those of one page.
 *
 * @param total the number of entities on all pages
 * @param headers headers of the response that depend on the entities, such as {@code Link}
 */
public record ShownEntities(List<? extends WorldEntity> entities, int total, Map<String, String> headers) {

    /** Copies the list and the headers. */
    public ShownEntities {
        entities = List.copyOf(entities);
        headers = Map.copyOf(headers);
    }

    /** Creates a response without such headers. */
    public ShownEntities(List<? extends WorldEntity> entities, int total) {
        this(entities, total, Map.of());
    }

    /** Shows a single entity. */
    public static ShownEntities shown(WorldEntity entity) {
        return new ShownEntities(List.of(entity), 1);
    }

    /** Shows a single entity, or throws an {@link EntityNotInWorldException} if there is none. */
    public static ShownEntities shown(Optional<? extends WorldEntity> entity) {
        return shown(entity.orElseThrow(EntityNotInWorldException::new));
    }

    /** Shows all entities of a list that has no pages. */
    public static ShownEntities shown(List<? extends WorldEntity> all) {
        return new ShownEntities(all, all.size());
    }

    /** Shows all entities of a list that has no pages. */
    public static ShownEntities shown(Stream<? extends WorldEntity> all) {
        return shown(all.toList());
    }

    /** Shows nothing, for the response of a deletion. */
    public static ShownEntities nothing() {
        return shown((WorldEntity) Map::of);
    }

    /** Returns the JSON body of a documented payload, with these entities in place of its own. */
    JsonNode body(String payload) {
        PayloadFieldMapping fields = PayloadFieldMapping.of(payload);
        return fields.isList()
                ? fields.bodyOf(entities.stream().map(WorldEntity::parts).toList(), total)
                : fields.bodyOf(entities.get(0).parts());
    }
}
