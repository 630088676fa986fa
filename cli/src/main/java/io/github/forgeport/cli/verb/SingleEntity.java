package io.github.forgeport.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.cli.view.TextTable;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.domain.content.FileContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a subcommand that gets, creates, updates or deletes one entity, such as {@code repositories get}.
 *
 * @param line the line that says what was done; null for a table of the entity
 */
public record SingleEntity<E>(
        EntityKind<E> kind, E entity, @Nullable String line) implements VerbResult {

    /** Creates a result that is shown as a table. */
    public SingleEntity(EntityKind<E> kind, E entity) {
        this(kind, entity, null);
    }

    @Override
    public ObjectNode json(String host, ValueFormat format) {
        ObjectNode json = SafeJsonWriter.newObject().put("host", host);
        json.set(kind.singular(), kind.view(entity, format).json());
        return json;
    }

    @Override
    public List<String> lines(ValueFormat format) {
        return line == null ? TextTable.lines(kind.view(entity, format).rows()) : List.of(line);
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
    public String summary(ProbeTargets targets) {
        return "found "
                + kind.view(entity, ValueFormat.MASKED).partText(kind.columns().get(0));
    }

    @Override
    public Optional<byte[]> bytes() {
        return entity instanceof FileContent file ? Optional.of(file.bytes()) : Optional.empty();
    }
}
