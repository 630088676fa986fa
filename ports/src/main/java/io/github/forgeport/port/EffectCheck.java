package io.github.forgeport.port;

import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.Verification;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A check that reads, through a session, whether the target of a write is there. */
record EffectCheck(GitHost host) {

    /** Returns whether the host shows the target; unknowable where the session cannot read it. */
    Verification of(WriteTarget target) {
        try {
            return read(target);
        } catch (Unsupported unreadable) {
            return Verification.UNKNOWABLE;
        }
    }

    private Verification read(WriteTarget target) {
        if (target instanceof WriteTarget.RepositoryExistence one) {
            return existence(host.repositories().find(one.path()), one.exists());
        }
        if (target instanceof WriteTarget.RepositoryParts one) {
            return parts(one.path(), one.update());
        }
        if (target instanceof WriteTarget.NamespaceExistence one) {
            return existence(namespace(one.namespace()), one.exists());
        }
        if (target instanceof WriteTarget.NamespaceParts one) {
            return namespace(one.namespace())
                    .map(there -> parts(there, one.update()))
                    .orElse(Verification.UNKNOWABLE);
        }
        if (target instanceof WriteTarget.AuthorizationExistence one) {
            return host.authorizations()
                    .map(port -> existence(port.find(one.name()), one.exists()))
                    .orElse(Verification.UNKNOWABLE);
        }
        if (target instanceof WriteTarget.BranchExistence one) {
            return existence(host.branches().find(one.repository(), one.name()), one.exists());
        }
        if (target instanceof WriteTarget.TagExistence one) {
            return existence(host.tags().find(one.repository(), one.name()), one.exists());
        }
        if (target instanceof WriteTarget.Files files) {
            return verdict(files.changes().stream().map(change -> Optional.of(isMade(files, change))));
        }
        if (target instanceof WriteTarget.WebhookDeletion one) {
            return isListed(one.repository(), there -> there.id().equals(one.webhook()))
                    .map(listed -> listed ? Verification.NOT_DONE : Verification.DONE)
                    .orElse(Verification.UNKNOWABLE);
        }
        if (target instanceof WriteTarget.WebhookCreation one) {
            URI address = one.webhook().url().uri();
            return isListed(
                            one.repository(),
                            there -> there.url().map(address::equals).orElse(true))
                    .filter(listed -> !listed)
                    .map(missing -> Verification.NOT_DONE)
                    .orElse(Verification.UNKNOWABLE);
        }
        return Verification.UNKNOWABLE;
    }

    private Verification parts(RepositoryPath path, RepositoryUpdate update) {
        RepositoryPath renamed =
                new RepositoryPath(path.namespace(), update.name().orElse(path.name()));
        return host.repositories()
                .find(renamed)
                .or(() -> host.repositories().find(path))
                .map(there -> parts(there, update))
                .orElse(Verification.UNKNOWABLE);
    }

    private static Verification parts(Repository there, RepositoryUpdate update) {
        return verdict(Stream.of(
                        isNew(update.name(), Optional.of(there.path().name())),
                        isNew(update.description(), there.description()),
                        isNew(update.visibility(), there.visibility()),
                        isNew(update.defaultBranch().map(Object::toString), there.defaultBranch()))
                .flatMap(List::stream));
    }

    private static Verification parts(Namespace there, NamespaceUpdate update) {
        return verdict(Stream.of(
                        isNew(update.name(), there.name()),
                        isNew(update.description(), there.description()),
                        isNew(update.visibility(), there.visibility()))
                .flatMap(List::stream));
    }

    /**
     * Returns whether an updated part has its new value, empty if the host does not supply it; an empty list if it is
     * not updated.
     */
    private static <T> List<Optional<Boolean>> isNew(Optional<T> updated, Optional<T> there) {
        return updated.map(value -> List.of(there.map(value::equals))).orElse(List.of());
    }

    /** Returns the verdict: done if all are true, not done if all are false, else unknowable. */
    private static Verification verdict(Stream<Optional<Boolean>> each) {
        List<Optional<Boolean>> distinct = each.distinct().toList();
        if (distinct.equals(List.of(Optional.of(true)))) {
            return Verification.DONE;
        }
        return distinct.equals(List.of(Optional.of(false))) ? Verification.NOT_DONE : Verification.UNKNOWABLE;
    }

    private static Verification existence(Optional<?> found, boolean expected) {
        return found.isPresent() == expected ? Verification.DONE : Verification.NOT_DONE;
    }

    private Optional<Namespace> namespace(Namespace named) {
        return named.id()
                .map(host.namespaces()::find)
                .orElseGet(() -> named.path().map(NamespacePath::parse).flatMap(host.namespaces()::find));
    }

    /** Whether the host lists a matching webhook; empty if it lists none and leaves some out. */
    private Optional<Boolean> isListed(RepositoryPath repository, Predicate<Webhook> wanted) {
        Optional<Cursor> next = Optional.of(Cursor.START);
        while (next.isPresent()) {
            Page<Webhook> page = host.webhooks().list(repository, WebhookQuery.all(), next.get());
            if (page.items().stream().anyMatch(wanted)) {
                return Optional.of(true);
            }
            if (page.verdict() == Page.Verdict.TRUNCATED_BY_HOST) {
                return Optional.empty();
            }
            next = page.next();
        }
        return Optional.of(false);
    }

    private boolean isMade(WriteTarget.Files files, FileChange change) {
        Optional<FileContent> there = content(files, change.path());
        Optional<FileContent> expected = change.after();
        boolean isLeft = change instanceof FileChange.Move move
                && content(files, move.from()).isPresent();
        return !isLeft
                && there.isPresent() == expected.isPresent()
                && there.stream()
                        .allMatch(content -> Arrays.equals(
                                content.bytes(), expected.orElseThrow().bytes()));
    }

    private Optional<FileContent> content(WriteTarget.Files files, FilePath path) {
        return host.fileContents().find(files.repository(), path, GitRef.of(files.branch()));
    }
}
