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

    /** Creates the content of a response without such headers. */
    public ShownEntities(List<? extends WorldEntity> entities, int total) {
        this(entities, total, Map.of());
    }

    /** Returns the content of a response that shows a single entity. */
    public static ShownEntities shown(WorldEntity entity) {
        return new ShownEntities(List.of(entity), 1);
    }

    /**
     * Returns the content of a response that shows a single entity; throws {@link EntityNotInWorldException} if it is
     * empty.
     */
    public static ShownEntities shown(Optional<? extends WorldEntity> entity) {
        return shown(entity.orElseThrow(EntityNotInWorldException::new));
    }

    /** Returns the content of a response that shows all entities of a list without pages. */
    public static ShownEntities shown(List<? extends WorldEntity> all) {
        return new ShownEntities(all, all.size());
    }

    /** Returns the content of a response that shows all entities of a list without pages. */
    public static ShownEntities shown(Stream<? extends WorldEntity> all) {
        return shown(all.toList());
    }

    /** Returns the content of a response that shows nothing, for a deletion. */
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
