package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One entity as the result of a verb. */
record SingleEntity<E>(EntityKind<E> kind, E entity) implements VerbResult {

    @Override
    public ObjectNode json(String host, Shown shown) {
        ObjectNode json = Json.object().put("host", host);
        json.set(kind.one(), Parts.of(kind.parts(), entity, shown).json());
        return json;
    }

    @Override
    public List<String> lines(Shown shown) {
        return Table.lines(Parts.of(kind.parts(), entity, shown).rows());
    }
}
