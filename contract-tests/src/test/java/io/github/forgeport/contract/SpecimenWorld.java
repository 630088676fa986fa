package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.specimen.CommitSpecimens;
import io.github.forgeport.contract.specimen.FileSpecimens;
import io.github.forgeport.contract.specimen.InFile;
import io.github.forgeport.contract.specimen.InNamespace;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.contract.specimen.ListSpecimen;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.contract.specimen.WebhookSpecimens;
import io.github.forgeport.contract.specimen.WriteSpecimen;
import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.RepositorySeed;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sandbox's world, seeded with the entities that the specimens require. */
final class SpecimenWorld {

    private SpecimenWorld() {}

    /**
     * Seeds the entities that must exist; the ids of Git objects, such as commits, derive from their content, all other
     * ids are the host's.
     */
    static void seed(WorldSeed world) {
        seedRepository(world);
    }

    /**
     * Seeds the entities that must exist, with the value that a call removes or changes, but not one that it creates.
     */
    static void seedFor(WriteSpecimen<?> write, WorldSeed world) {
        RepositorySeed anvil = seedRepository(world);
        Operation operation = write.operation();
        if (operation.kind() == Operation.Kind.DESTRUCTIVE || operation.name().startsWith("UPDATE")) {
            seedValue(world, anvil, write.existing());
        }
    }

    private static void seedValue(WorldSeed world, RepositorySeed anvil, Object value) {
        if (value instanceof InRepository<?> in) {
            seedValue(world, anvil, in.value());
        } else if (value instanceof InNamespace<?> in) {
            seedValue(world, anvil, in.value());
        } else if (value instanceof Branch branch) {
            anvil.branch(branch.name().value());
        } else if (value instanceof Tag tag) {
            anvil.tag(tag.name().value());
        } else if (value instanceof WrittenFile file) {
            anvil.file(file.path().value(), "hot\n");
        } else if (value instanceof Webhook webhook) {
            anvil.webhook(webhook.url().orElseThrow().toString());
        } else if (value instanceof Authorization authorization
                && !Specimens.AUTHORIZATIONS.existing().contains(authorization)) {
            seed(world, authorization);
        } else if (value instanceof Namespace namespace) {
            world.namespace(namespace.path().orElseThrow());
        } else if (value instanceof Repository repository && !repository.path().equals(Specimens.PATH)) {
            world.repository(repository.path().toString());
        }
    }

    private static RepositorySeed seedRepository(WorldSeed world) {
        Repository repository = Specimens.REPOSITORY_BY_PATH.existing();
        FileContent file = FileSpecimens.FILE_CONTENT.existing().value();
        Commit first = CommitSpecimens.COMMIT.existing().value();
        RepositorySeed seeded = world.repository(repository.path().toString())
                .branch(repository.defaultBranch().orElseThrow())
                .history(history -> history.author(
                                first.authorName().orElseThrow(),
                                first.authorEmail().orElseThrow())
                        .time(first.authored().orElseThrow())
                        .commit(
                                first.message().orElseThrow(),
                                Map.of(
                                        file.path().value(),
                                        io.github.forgeport.sandbox.world.FileContent.of(file.bytes()))))
                .tag(CommitSpecimens.TAG.existing().value().name().value());
        for (Webhook there : WebhookSpecimens.WEBHOOKS.existing()) {
            seeded.webhook(there.url().orElseThrow().toString());
        }
        for (Authorization there : Specimens.AUTHORIZATIONS.existing()) {
            seed(world, there);
        }
        return seeded;
    }

    private static void seed(WorldSeed world, Authorization there) {
        world.authorization(there.name().value())
                .provider(there.provider().orElseThrow().toString(), "https://api.github.com");
    }

    /** Makes a specimen's call in the world, and returns the result's value. */
    static <T> Object found(GitHost host, Specimen<T> specimen) {
        return specimen instanceof ListSpecimen<?, ?> listing
                ? listed(host, listing)
                : specimen.call().apply(host, atHost(host, specimen.existing()));
    }

    private static <Q> Object listed(GitHost host, ListSpecimen<Q, ?> specimen) {
        return specimen.list(host, supportedQuery(host, specimen, atHost(host, specimen.query())), Cursor.START)
                .items();
    }

    /** Returns a query, or the first of its variants, for a host that does not support the query itself. */
    static <Q> Q supportedQuery(GitHost host, ListSpecimen<Q, ?> specimen, Q query) {
        return Stream.concat(Stream.of(query), specimen.queryVariants(query).stream())
                .filter(variant -> !isUnsupported(() -> specimen.list(host, variant, Cursor.START)))
                .findFirst()
                .orElse(query);
    }

    private static boolean isUnsupported(Runnable call) {
        try {
            call.run();
            return false;
        } catch (GitHostException failure) {
            return failure instanceof Unsupported;
        }
    }

    /** Returns a value or query as the host has it, if it is named by an id that the host assigns. */
    @SuppressWarnings("unchecked") // A value is replaced by one of its own class.
    static <T> T atHost(GitHost host, T value) {
        if (value instanceof Repository repository) {
            return (T) host.repositories().get(repository.path());
        }
        if (value instanceof Namespace namespace) {
            return (T) namespaceAtHost(host, namespace);
        }
        if (value instanceof InNamespace<?> in) {
            return (T) new InNamespace<>(namespaceAtHost(host, in.namespace()), in.value());
        }
        if (value instanceof InRepository<?> in && in.value() instanceof Webhook webhook) {
            return (T) in.with(webhookAtHost(host, in.repository(), webhook));
        }
        return value instanceof RepositoryQuery query
                ? (T) RepositoryQuery.in(namespaceAtHost(host, query.namespace().orElseThrow()))
                : value;
    }

    /** Returns the listed namespace of the same path; the given one if the host lists none such. */
    private static Namespace namespaceAtHost(GitHost host, Namespace namespace) {
        return HostFixture.supports(host, Operation.LIST_NAMESPACES)
                ? host.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE)
                        .filter(listed -> listed.path().equals(namespace.path()))
                        .findFirst()
                        .orElse(namespace)
                : namespace;
    }

    /** Returns the listed webhook of the same address; the given one if the host lists none such. */
    private static Webhook webhookAtHost(GitHost host, RepositoryPath repository, Webhook webhook) {
        return host.webhooks().stream(repository, WebhookQuery.all(), ReadAhead.NONE)
                .filter(listed -> listed.url().equals(webhook.url()))
                .findFirst()
                .orElse(webhook);
    }

    /** Returns a value or query of a repository as one of another repository; empty if it is of none. */
    @SuppressWarnings("unchecked") // A value is replaced by one of its own class.
    static <T> Optional<T> in(RepositoryPath other, T value) {
        if (value instanceof InFile<?> file) {
            return Optional.of((T) new InFile<>(other, file.path(), file.ref(), file.value()));
        }
        return value instanceof InRepository<?> in
                ? Optional.of((T) new InRepository<>(other, in.value()))
                : Optional.empty();
    }

    /** Returns the id of a branch's commit that Git serves at the repository's clone URL. */
    static CommitId served(Sandbox sandbox, RepositoryPath repository, String branch) {
        URI refs = URI.create(sandbox.cloneUrl(repository.toString()) + "/info/refs?service=git-upload-pack");
        try {
            String served = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(refs).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher commit = Pattern.compile("([0-9a-f]{40}) refs/heads/" + Pattern.quote(branch) + "\\b")
                    .matcher(served);
            assertThat(commit.find()).as(served).isTrue();
            return new CommitId(commit.group(1));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Asserts that another session sees the effect of a call after it, and not before. */
    static <T> void assertWrites(WriteSpecimen<T> write, GitHost writer, GitHost reader) {
        T value = atHost(writer, write.existing());
        assertThat(write.isSeen(reader, value)).as("seen before the call").isFalse();

        Object result = write.call().apply(writer, value);

        assertAgree(write.expected().apply(value), result, false);
        assertThat(write.isSeen(reader, value)).as("seen after the call").isTrue();
    }

    /**
     * Asserts that the parts which two entities have in common are equal, except attributes and, unless {@code
     * withIds}, the host's ids.
     */
    static void assertAgree(Object one, Object other, boolean withIds) {
        if (!(one instanceof Entity<?>)) {
            assertThat(other).isEqualTo(one);
            return;
        }
        assertThat(other).hasSameClassAs(one);
        for (EntityPart<Object> part : HostFixture.parts(one)) {
            Object ofOne = part.in(one).orElse(null);
            Object ofOther = part.in(other).orElse(null);
            boolean isOfTheHost =
                    Set.of("id", "cloneUrls").contains(part.name()) && !(ofOne instanceof CommitId) && !withIds;
            if (ofOne != null && ofOther != null && !isOfTheHost && !part.name().equals("attributes")) {
                assertAgree(ofOne, ofOther, withIds);
            }
        }
    }
}
