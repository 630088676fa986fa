package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

/**
 * The state that a write would leave at its host, by which {@code GitHost.verify} finds out whether the write was carried out.
 */
public sealed interface WriteTarget {

    /**
     * The existence of a repository at a path, after it was created, deleted or moved there. It is verified as done if
     * a read finds that state, else as not done.
     */
    record RepositoryExistence(RepositoryPath path, boolean exists) implements WriteTarget {}

    /**
     * The updated parts of a repository. They are verified as done if a read supplies all of them with their new
     * values, as not done if it supplies all of them and none has its new value, else as unknowable.
     */
    record RepositoryParts(RepositoryPath path, RepositoryUpdate update) implements WriteTarget {}

    /** The existence of a namespace, after it was created or deleted; verified as that of a repository. */
    record NamespaceExistence(Namespace namespace, boolean exists) implements WriteTarget {

        /** Checks that the namespace can be named to a host. */
        public NamespaceExistence {
            namespace.requireIdOrPath();
        }
    }

    /** The updated parts of a namespace; verified as those of a repository. */
    record NamespaceParts(Namespace namespace, NamespaceUpdate update) implements WriteTarget {}

    /** The existence of an authorization, after it was created or deleted; verified as that of a repository. */
    record AuthorizationExistence(AuthorizationName name, boolean exists) implements WriteTarget {}

    /** The existence of a branch, after it was created or deleted; verified as that of a repository. */
    record BranchExistence(RepositoryPath repository, BranchName name, boolean exists) implements WriteTarget {}

    /** The existence of a tag, after it was created or deleted; verified as that of a repository. */
    record TagExistence(RepositoryPath repository, TagName name, boolean exists) implements WriteTarget {}

    /**
     * The content of files of a branch, after a commit. It is verified as done if a read finds each file as the commit
     * left it, as not done if it finds none so, else as unknowable.
     */
    record Files(RepositoryPath repository, BranchName branch, List<FileChange> changes) implements WriteTarget {

        /** Copies the changes. */
        public Files {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The existence of a webhook, after it was created. It is verified as not done if the host lists all webhooks with
     * their addresses and none has its address, else as unknowable, since an earlier one may have it.
     */
    record WebhookCreation(RepositoryPath repository, NewWebhook webhook) implements WriteTarget {}

    /**
     * The absence of a webhook, after it was deleted. It is verified as not done if it is listed, as done if the host
     * lists all and it is not among them, else as unknowable.
     */
    record WebhookDeletion(RepositoryPath repository, WebhookId webhook) implements WriteTarget {}

    /** A state that no read of the host can find; always unknowable. */
    record Invisible(String reason) implements WriteTarget {

        /** Checks that the reason is not null. */
        public Invisible {
            requireNonNull(reason, "reason");
        }
    }

    /** Returns the existence of a repository that is created; invisible if its path is not known. */
    static WriteTarget of(NewRepository repository) {
        return existing(repository.path());
    }

    /** Returns the existence of a repository that is moved into a namespace; invisible if the namespace's path is not known. */
    static WriteTarget moved(RepositoryPath repository, Namespace target) {
        return existing(NewRepository.in(target, repository.name()).path());
    }

    private static WriteTarget existing(Optional<RepositoryPath> path) {
        return path.<WriteTarget>map(known -> new RepositoryExistence(known, true))
                .orElseGet(() -> new Invisible("the path of the namespace is not known"));
    }

    /** Returns the existence of a namespace that is created; invisible if its parent's path is not known. */
    static WriteTarget of(NewNamespace namespace) {
        return namespace
                .path()
                .<WriteTarget>map(path -> new NamespaceExistence(
                        Namespace.builder().path(path.toString()).build(), true))
                .orElseGet(() -> new Invisible("the path of the parent is not known"));
    }
}
