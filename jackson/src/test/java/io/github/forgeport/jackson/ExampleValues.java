package io.github.forgeport.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.ChangeKind;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.content.TreeEntryKind;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.ObjectId;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.Creation;
import io.github.forgeport.port.change.TransferState;
import io.github.forgeport.port.change.Verification;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Example values of each type that is written and read as JSON. */
final class ExampleValues {

    private static final Instant MOMENT = Instant.parse("2020-06-19T04:02:00.744Z");
    private static final URI PAGE = URI.create("https://vendor.example/manual#list");
    private static final AttributeKey<JsonNode> EXTRA = new AttributeKey<>("host.extra", JsonNode.class);
    private static final UnreadablePart ODD = new UnreadablePart("created", "19 Jun 2020", "it has no zone");

    static final Namespace NAMESPACE = Namespace.builder()
            .id(new NamespaceId("100"))
            .name("Tools")
            .path("tools")
            .description("")
            .visibility(Visibility.INTERNAL)
            .avatarUrl(URI.create("https://host.example/tools.png?size=100"))
            .ownerId(new UserId("7"))
            .created(MOMENT)
            .updated(MOMENT)
            .attribute(EXTRA, JsonNodeFactory.instance.objectNode().put("level", 2))
            .unreadable(ODD)
            .build();

    static final Repository REPOSITORY = Repository.builder(
                    new RepositoryId("2835387"), RepositoryPath.parse("tools/铁砧"))
            .name("anvil")
            .fullName("Tools / anvil")
            .description("to hit upon")
            .visibility(Visibility.unknown("Friends-Only"))
            .defaultBranch("main")
            .archived(false)
            .namespace(NAMESPACE)
            .webUrl(URI.create("https://host.example/tools/anvil"))
            .avatarUrl(URI.create("https://host.example/anvil.png?size=100&v=4"))
            .creatorId(new UserId("7"))
            .created(MOMENT)
            .lastActivity(MOMENT.plusSeconds(1))
            .cloneUrl(CloneUrl.parse("https://host.example/tools/anvil.git"))
            .cloneUrl(CloneUrl.parse("git@host.example:tools/anvil.git"))
            .attribute(EXTRA, JsonNodeFactory.instance.numberNode(4711))
            .unreadable(ODD)
            .unreadable(new UnreadablePart("webUrl", "***"))
            .build();

    static final Authorization AUTHORIZATION = Authorization.builder(new AuthorizationName("of-the-shop"))
            .provider(Provider.unknown("Gitea"))
            .host(URI.create("https://api.host.example"))
            .home(URI.create("https://host.example/tom"))
            .user("tom")
            .avatarUrl(URI.create("https://host.example/tom.png"))
            .tokenType(TokenType.OAUTH)
            .created(MOMENT)
            .updated(MOMENT)
            .status(AuthorizationStatus.USABLE)
            .attribute(EXTRA, JsonNodeFactory.instance.textNode("intl"))
            .unreadable(ODD)
            .build();

    static final Commit COMMIT = Commit.builder(new CommitId("de02b625ba8488f92eb204bcb3773a40c1b4ddac"))
            .parent(new CommitId("e0297d8fb0393c833a8531e7cc8832739e3cba6d"))
            .title("Forge")
            .message("Forge\n\nan anvil\n")
            .authorName("Tom")
            .authorEmail("tom@host.example")
            .authored(MOMENT)
            .committerName("Tina")
            .committerEmail("tina@host.example")
            .committed(MOMENT.plusSeconds(1))
            .build();

    static final FileDiff DIFF = FileDiff.builder(new FilePath("a.txt"))
            .kind(ChangeKind.ADDED)
            .newMode(FileMode.REGULAR)
            .build();

    static final FileContent CONTENT = FileContent.builder(new FilePath("a.txt"), new byte[] {'a', (byte) 0xE9})
            .revision(new Revision("4c294617"))
            .build();

    static final Webhook WEBHOOK = Webhook.builder(new WebhookId("1753"))
            .url(WebAddress.parse("https://user:word@host.example/hook"))
            .event(WebhookEvent.PUSH)
            .event(WebhookEvent.unknown("deployment"))
            .build();

    static final Capabilities CAPABILITIES = Capabilities.none("host", "It cannot.", PAGE)
            .with(Operation.GET_REPOSITORY_BY_ID, Capability.supported("It takes an id.", PAGE))
            .with(Operation.GET_REPOSITORY_BY_PATH, Capability.unknown("Nobody knows.", PAGE));

    static final FailedCall FAILED_CALL = FailedCall.builder("host", Operation.GET_REPOSITORY_BY_ID)
            .effect(Effect.REJECTED)
            .attempts(2)
            .elapsed(Duration.ofMillis(57))
            .status(404)
            .vendorCode("GONE")
            .requestId("5A9DB0C5")
            .server("host.example:443")
            .build();

    static final List<Object> ALL = List.of(
            Attributes.none(),
            Attributes.none().with(EXTRA, JsonNodeFactory.instance.arrayNode().add(1)),
            AUTHORIZATION,
            Authorization.builder(new AuthorizationName("bare")).build(),
            new AuthorizationName("of-the-shop"),
            AuthorizationStatus.EXPIRED,
            Provider.GITHUB,
            TokenType.unknown("ssh-key"),
            CloneUrl.parse("[git@host.example:22]:tools/anvil.git"),
            CloneUrl.parse("http://***@host.example/anvil.git?***"),
            NAMESPACE,
            Namespace.builder().build(),
            new NamespaceId("100"),
            NamespacePath.parse("tools/heavy"),
            new NamespacePath(List.of("user:word@host.example", "looks-like-an-address")),
            new UserId("7"),
            Visibility.PUBLIC,
            Visibility.unknown("Friends-Only"),
            REPOSITORY,
            Repository.builder(new RepositoryId("1"), RepositoryPath.parse("a/b"))
                    .build(),
            new RepositoryId("007"),
            RepositoryPath.parse("tools/heavy/anvil"),
            new UnreadablePart("webUrl", "ftp://***"),
            WebAddress.parse("https://host.example/a?b=c#d"),
            COMMIT,
            Branch.builder(new BranchName("main"))
                    .commit(COMMIT)
                    .isProtected(true)
                    .build(),
            Tag.builder(new TagName("tag v1.0")).message("").build(),
            DIFF,
            new Comparison(List.of(COMMIT), List.of(DIFF), true),
            new Comparison(List.of(), List.of(), false),
            WrittenFile.builder(new FilePath("a.txt"))
                    .branch(new BranchName("main"))
                    .commit(COMMIT.id())
                    .build(),
            TreeEntry.builder(new FilePath("lib")).kind(TreeEntryKind.DIRECTORY).build(),
            CONTENT,
            Webhook.builder(new WebhookId("1753")).event(WebhookEvent.PUSH).build(),
            new BranchName("feature/login"),
            new TagName("tag v1.0"),
            new CommitId("de02b625ba8488f92eb204bcb3773a40c1b4ddac"),
            new ObjectId("76c3f251f414ac31f2e01faf6f2008a9d756a437"),
            GitRef.of(new BranchName("main")),
            GitRef.of(new TagName("v1.0")),
            GitRef.of(COMMIT.id()),
            GitRef.parse("HEAD"),
            new FilePath("src/ a#b%2F铁砧. "),
            FileMode.unknown("100600"),
            ChangeKind.RENAMED,
            TreeEntryKind.FILE,
            new Revision("4c294617"),
            new WebhookId("1753"),
            WebhookEvent.CHANGE_REQUEST,
            AuthorizationQuery.all(),
            AuthorizationQuery.all().withPageSize(20),
            NamespaceQuery.top(),
            NamespaceQuery.in(NAMESPACE)
                    .withSearch("tool")
                    .withOrder(NamespaceQuery.Order.NEWEST)
                    .withPageSize(20),
            RepositoryQuery.all(),
            RepositoryQuery.in(NAMESPACE)
                    .withSearch("anvil")
                    .withArchived(true)
                    .withOrder(RepositoryQuery.Order.NAME)
                    .withPageSize(20),
            BranchQuery.all(),
            BranchQuery.all()
                    .withSearch("log")
                    .withOrder(BranchQuery.Order.LAST_UPDATED)
                    .withPageSize(20),
            TagQuery.all(),
            TagQuery.all()
                    .withSearch("v1")
                    .withOrder(TagQuery.Order.NAME_REVERSED)
                    .withPageSize(20),
            CommitQuery.all(),
            CommitQuery.all()
                    .withRef(GitRef.of(new BranchName("main")))
                    .withPath(new FilePath("src"))
                    .withSince(MOMENT)
                    .withUntil(MOMENT.plusSeconds(1))
                    .withPageSize(20),
            TreeQuery.of(GitRef.parse("main")),
            TreeQuery.of(GitRef.parse("main"))
                    .withDirectory(new FilePath("src"))
                    .withRecursive(true)
                    .withPageSize(20),
            WebhookQuery.all(),
            WebhookQuery.all().withPageSize(20),
            CAPABILITIES,
            Capability.supported("It takes an id.", PAGE),
            Operation.GET_REPOSITORY_BY_PATH,
            FAILED_CALL,
            FailedCall.builder("host", "raw call").build(),
            Cursor.START,
            Cursor.at("host list repositories", "2"),
            Page.more(List.of("a", "b"), Cursor.at("host list repositories", "2")),
            Page.complete(List.of()),
            Page.truncatedByHost(List.of("a"), "It counts 2."),
            ReadAhead.of(4),
            new Creation<>("a", Creation.Outcome.CREATED),
            Creation.Outcome.EXISTING,
            TransferState.PENDING,
            Verification.UNKNOWABLE);

    private ExampleValues() {}
}
