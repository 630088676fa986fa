package io.github.forgeport.cli;

import static java.util.Map.entry;

import io.github.forgeport.cli.command.Shell;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.option.CallTime;
import io.github.forgeport.cli.option.ContentSource;
import io.github.forgeport.cli.option.EntityFormat;
import io.github.forgeport.cli.option.FileAtPath;
import io.github.forgeport.cli.option.HttpMethod;
import io.github.forgeport.cli.option.ListLimit;
import io.github.forgeport.cli.option.NamedValue;
import io.github.forgeport.cli.option.OutputFormat;
import io.github.forgeport.cli.option.PathSegment;
import io.github.forgeport.cli.option.RetryCount;
import io.github.forgeport.cli.option.SearchWords;
import io.github.forgeport.cli.option.SecretSource;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.cli.verb.Argument;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/**
 * The table of types of command-line arguments: for each Java type, the parser of its values and their description in error
 * messages.
 */
final class ArgumentTypes {

    /**
     * A row of the table: the parser and the description of one Java type.
     *
     * @param converter the parser of a value; null where picocli's own is used
     * @param acceptedValues the description of the accepted values
     */
    private record Row(@Nullable ITypeConverter<?> converter, String acceptedValues) {}

    private static final Map<Class<?>, Row> ROWS = Map.ofEntries(
            entry(HostEntry.class, fixedValues(HostRegistry.ALL)),
            entry(OutputFormat.class, fixedValues(List.of(OutputFormat.values()))),
            entry(Shell.class, fixedValues(List.of(Shell.values()))),
            entry(HttpMethod.class, fixedValues(List.of(HttpMethod.values()))),
            entry(Repetition.class, fixedValues(List.of(Repetition.values()))),
            entry(
                    RepositoryPath.class,
                    new Row(RepositoryPath::parse, "a repository's path with its namespace, such as group/name")),
            entry(NamespacePath.class, new Row(NamespacePath::parse, "a namespace's path, such as group/team")),
            entry(NamespaceId.class, new Row(NamespaceId::new, "the id that the host gave a namespace")),
            entry(RepositoryId.class, new Row(RepositoryId::new, "the id that the host gave a repository")),
            entry(BranchName.class, new Row(BranchName::new, "the name of a branch, such as feature/login")),
            entry(TagName.class, new Row(TagName::new, "the name of a tag, such as v1.0")),
            entry(CallTime.class, new Row(CallTime::parse, CallTime.ACCEPTED_VALUES)),
            entry(RetryCount.class, new Row(RetryCount::parse, RetryCount.ACCEPTED_VALUES)),
            entry(NamedValue.class, new Row(NamedValue::parse, NamedValue.ACCEPTED_FORM)),
            entry(Path.class, new Row(ArgumentTypes::parsePath, "the name of a file")),
            entry(String.class, new Row(null, "a text")),
            entry(int.class, new Row(null, "a whole number")),
            entry(boolean.class, new Row(null, "no value")),
            entry(Boolean.class, new Row(null, "true or false")),
            entry(EntityFormat.class, fixedValues(List.of(EntityFormat.values()))),
            entry(ListLimit.class, new Row(ListLimit::parse, ListLimit.ACCEPTED_VALUES)),
            entry(SearchWords.class, new Row(SearchWords::new, SearchWords.ACCEPTED_VALUES)),
            entry(SecretSource.class, new Row(SecretSource::parse, SecretSource.ACCEPTED_FORM)),
            entry(GitRef.class, new Row(GitRef::parse, "a branch, refs/tags/TAG or the full id of a commit")),
            entry(CommitId.class, new Row(CommitId::new, "the full id of a commit")),
            entry(FilePath.class, new Row(FilePath::new, "a path from the repository's root, such as src/Main.java")),
            entry(Instant.class, new Row(ArgumentTypes::parseTime, "a time such as 2026-01-31T09:30:00Z")),
            entry(BranchQuery.Order.class, constants(BranchQuery.Order.class)),
            entry(TagQuery.Order.class, constants(TagQuery.Order.class)),
            entry(RepositoryQuery.Order.class, constants(RepositoryQuery.Order.class)),
            entry(NamespaceQuery.Order.class, constants(NamespaceQuery.Order.class)),
            entry(
                    CloneUrl.class,
                    new Row(ArgumentTypes::parseCloneUrl, "a URL to clone from, without a credential in it")),
            entry(
                    WebAddress.class,
                    new Row(ArgumentTypes::parseAddress, "an address of the web, without a user in it")),
            entry(AuthorizationName.class, new Row(AuthorizationName::new, "the name of an authorization")),
            entry(Provider.class, new Row(Provider::of, "a provider, such as github")),
            entry(Visibility.class, new Row(ArgumentTypes::parseVisibility, "one of [private, internal, public]")),
            entry(WebhookId.class, new Row(WebhookId::new, "the id that the host gave a webhook")),
            entry(WebhookEvent.class, new Row(WebhookEvent::of, "an event, such as push")),
            entry(Revision.class, new Row(Revision::new, "the revision that 'files get' shows")),
            entry(CommitMessage.class, new Row(CommitMessage::new, "what the commit changes, such as 'Fix a typo'")),
            entry(PathSegment.class, new Row(PathSegment::new, PathSegment.ACCEPTED_VALUES)),
            entry(ContentSource.class, new Row(ContentSource::parse, ContentSource.ACCEPTED_VALUES)),
            entry(FileAtPath.class, new Row(FileAtPath::parse, FileAtPath.ACCEPTED_FORM)));

    private ArgumentTypes() {}

    /** Registers the parsers of all types with a picocli command and its present subcommands. */
    @SuppressWarnings("unchecked")
    static void register(CommandLine root) {
        ROWS.forEach((type, row) -> {
            if (row.converter() != null) {
                root.registerConverter((Class<Object>) type, (ITypeConverter<Object>) row.converter());
            }
        });
    }

    /** Returns the description of the values that an argument of this type accepts, for error messages. */
    static String acceptedValues(Class<?> type) {
        Row row = ROWS.get(type.isArray() ? type.componentType() : type);
        return row == null ? "another value" : row.acceptedValues();
    }

    /**
     * Creates the row of a type with a fixed set of values, which are parsed by their printed names. picocli's own parser of
     * enums would accept the names of the constants.
     */
    private static Row fixedValues(List<?> known) {
        return new Row(
                text -> known.stream()
                        .filter(word -> word.toString().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(),
                "one of " + known);
    }

    /** Creates the row of an enum, whose constants are parsed by their words. */
    private static Row constants(Class<? extends Enum<?>> type) {
        List<String> words = Argument.words(type);
        return new Row(
                text -> Optional.of(words.indexOf(text.toLowerCase(Locale.ROOT)))
                        .filter(index -> index >= 0)
                        .map(index -> type.getEnumConstants()[index])
                        .orElseThrow(),
                "one of " + words);
    }

    /** Parses a clone URL. One with a credential is refused, as any secret that is an argument, which others can see. */
    private static CloneUrl parseCloneUrl(String text) {
        return Optional.of(CloneUrl.parse(text))
                .filter(url -> url.reveal().equals(url.toString()))
                .orElseThrow();
    }

    /** Parses a web address; refuses one with a user, since it may have a password. */
    private static WebAddress parseAddress(String text) {
        return Optional.of(WebAddress.parse(text))
                .filter(address -> address.uri().getRawUserInfo() == null)
                .orElseThrow();
    }

    /** Parses a visibility; an unknown one is refused, since it is a misspelt one. */
    private static Visibility parseVisibility(String text) {
        return Optional.of(Visibility.of(text)).filter(Visibility::isKnown).orElseThrow();
    }

    /** Parses a time with its zone. */
    private static Instant parseTime(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /**
     * Parses the name of a file. An empty one, such as an unset variable leaves, is refused, since it would mean the working
     * directory.
     */
    private static Path parsePath(String name) {
        return Optional.of(name).filter(text -> !text.isBlank()).map(Path::of).orElseThrow();
    }
}
