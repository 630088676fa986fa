package io.github.forgeport.cli;

import static java.util.Map.entry;

import io.github.forgeport.cli.command.Shell;
import io.github.forgeport.cli.host.KnownHost;
import io.github.forgeport.cli.option.CallTime;
import io.github.forgeport.cli.option.HttpMethod;
import io.github.forgeport.cli.option.NamedValue;
import io.github.forgeport.cli.option.OutputFormat;
import io.github.forgeport.cli.option.RetryCount;
import io.github.forgeport.cli.vendor.KnownHosts;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.endpoint.Repetition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/**
 * The table of argument types: for each Java type, the parser of its values and the description that error messages show.
 */
final class ArgumentTypes {

    /**
     * A row of the table: the parser and the description of one Java type.
     *
     * @param converter the parser of a value; null where picocli's own is used
     * @param expected the description of the accepted values
     */
    private record Row(@Nullable ITypeConverter<?> converter, String expected) {}

    private static final Map<Class<?>, Row> ALL = Map.ofEntries(
            entry(KnownHost.class, oneOf(KnownHosts.ALL)),
            entry(OutputFormat.class, oneOf(List.of(OutputFormat.values()))),
            entry(Shell.class, oneOf(List.of(Shell.values()))),
            entry(HttpMethod.class, oneOf(List.of(HttpMethod.values()))),
            entry(Repetition.class, oneOf(List.of(Repetition.values()))),
            entry(
                    RepositoryPath.class,
                    new Row(RepositoryPath::parse, "a repository's path with its namespace, such as group/name")),
            entry(NamespacePath.class, new Row(NamespacePath::parse, "a namespace's path, such as group/team")),
            entry(NamespaceId.class, new Row(NamespaceId::new, "the id that the host gave a namespace")),
            entry(RepositoryId.class, new Row(RepositoryId::new, "the id that the host gave a repository")),
            entry(CallTime.class, new Row(CallTime::parse, CallTime.RANGE)),
            entry(RetryCount.class, new Row(RetryCount::parse, RetryCount.RANGE)),
            entry(NamedValue.class, new Row(NamedValue::parse, NamedValue.FORM)),
            entry(Path.class, new Row(ArgumentTypes::file, "the name of a file")),
            entry(String.class, new Row(null, "a text")),
            entry(int.class, new Row(null, "a whole number")),
            entry(boolean.class, new Row(null, "no value")));

    private ArgumentTypes() {}

    /** Registers the parsers of all types with a command and the subcommands that it has by then. */
    @SuppressWarnings("unchecked")
    static void register(CommandLine root) {
        ALL.forEach((type, row) -> {
            if (row.converter() != null) {
                root.registerConverter((Class<Object>) type, (ITypeConverter<Object>) row.converter());
            }
        });
    }

    /** Returns the description of the values that an argument of this type accepts, for error messages. */
    static String expected(Class<?> type) {
        Row row = ALL.get(type.isArray() ? type.componentType() : type);
        return row == null ? "another value" : row.expected();
    }

    /**
     * Creates the row of a type with a fixed set of values, which are parsed by their printed names. picocli's own parser of
     * enums would accept the names of the constants.
     */
    private static Row oneOf(List<?> known) {
        return new Row(
                text -> known.stream()
                        .filter(word -> word.toString().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(),
                "one of " + known);
    }

    /**
     * Parses the name of a file. An empty one, such as an unset variable leaves, is refused, since it would mean the working
     * directory.
     */
    private static Path file(String name) {
        return Optional.of(name).filter(text -> !text.isBlank()).map(Path::of).orElseThrow();
    }
}
