package io.github.forgeport.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.cli.view.TextTable;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.domain.content.FileContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of a subcommand that gets, creates or updates one entity, such as {@code repositories get}. */
public record SingleEntity<E>(EntityKind<E> kind, E entity) implements VerbResult {

    @Override
    public ObjectNode json(String host, ValueFormat format) {
        ObjectNode json = SafeJsonWriter.newObject().put("host", host);
        json.set(kind.singular(), kind.view(entity, format).json());
        return json;
    }

    @Override
    public List<String> lines(ValueFormat format) {
        return TextTable.lines(kind.view(entity, format).rows());
    }

    @Override
    public List<String> fields() {
        return kind.fields();
    }

    @Override
    public Stream<ObjectNode> objects(ValueFormat format) {
        return Stream.of(kind.view(entity, format).json());
    }

    @Override
    public Optional<byte[]> bytes() {
        return entity instanceof FileContent file ? Optional.of(file.bytes()) : Optional.empty();
    }
}
