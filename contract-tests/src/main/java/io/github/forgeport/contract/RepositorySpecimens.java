package io.github.forgeport.contract;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.TransferState;

/** The example calls of the operations that create, change and delete repositories and namespaces, or find them by other keys. */
public final class RepositorySpecimens {

    private static final Namespace TOOLS =
            Namespace.builder().id(new NamespaceId("3")).path("tools").build();

    private static final Repository CREATED = Repository.builder(
                    new RepositoryId("8"), RepositoryPath.parse("tools/bellows"))
            .build();

    private static final String DESCRIPTION = "Blows air into the fire";

    /** The example call that gets a repository by a URL from which it is cloned. */
    public static final Specimen<Repository> REPOSITORY_BY_CLONE_URL = new Specimen<>(
            Operation.GET_REPOSITORY_BY_CLONE_URL,
            Repository.builder(new RepositoryId("7"), Specimens.PATH)
                    .cloneUrl(CloneUrl.parse("https://forge.example/tools/anvil.git"))
                    .build(),
            (host, existing) ->
                    host.repositories().get(existing.cloneUrls().iterator().next()),
            existing -> existing);

    /** The example call that creates a repository in a namespace. */
    public static final Specimen<InNamespace<Repository>> CREATE_REPOSITORY = new Specimen<>(
            Operation.CREATE_REPOSITORY,
            new InNamespace<>(TOOLS, CREATED),
            (host, in) -> host.repositories()
                    .create(NewRepository.in(in.namespace(), in.value().path().name())),
            InNamespace::value);

    /** The example call that changes the description of a repository. */
    public static final Specimen<Repository> UPDATE_REPOSITORY = new Specimen<>(
            Operation.UPDATE_REPOSITORY,
            Repository.builder(new RepositoryId("7"), Specimens.PATH)
                    .description(DESCRIPTION)
                    .build(),
            (host, existing) -> host.repositories()
                    .update(
                            existing.path(),
                            RepositoryUpdate.none()
                                    .withDescription(existing.description().orElse(DESCRIPTION))),
            existing -> existing);

    /** The example call that deletes a repository. */
    public static final Specimen<Repository> DELETE_REPOSITORY = new Specimen<>(
            Operation.DELETE_REPOSITORY,
            CREATED,
            (host, existing) -> {
                host.repositories().delete(existing.path());
                return existing;
            },
            existing -> existing);

    /** The example call that moves a repository into a namespace. */
    public static final Specimen<InNamespace<Repository>> TRANSFER_REPOSITORY = new Specimen<>(
            Operation.TRANSFER_REPOSITORY,
            new InNamespace<>(TOOLS, CREATED),
            (host, in) -> host.repositories().transfer(in.value().path(), in.namespace()),
            in -> TransferState.DONE);

    /** The example call that gets a namespace by its id. */
    public static final Specimen<Namespace> NAMESPACE_BY_ID = new Specimen<>(
            Operation.GET_NAMESPACE_BY_ID,
            TOOLS,
            (host, existing) -> host.namespaces().get(existing.id().orElseThrow()),
            existing -> existing);

    /** The example call that gets a namespace by its path. */
    public static final Specimen<Namespace> NAMESPACE_BY_PATH = new Specimen<>(
            Operation.GET_NAMESPACE_BY_PATH,
            TOOLS,
            (host, existing) ->
                    host.namespaces().get(NamespacePath.parse(existing.path().orElseThrow())),
            existing -> existing);

    /** The example call that creates a top-level namespace. */
    public static final Specimen<Namespace> CREATE_NAMESPACE = new Specimen<>(
            Operation.CREATE_NAMESPACE,
            Namespace.builder().path("smithy").build(),
            (host, existing) -> host.namespaces()
                    .create(NewNamespace.of(
                            NamespacePath.parse(existing.path().orElseThrow())
                                    .segments()
                                    .get(0),
                            Visibility.PRIVATE)),
            existing -> existing);

    /** The example call that changes the description of a namespace. */
    public static final Specimen<Namespace> UPDATE_NAMESPACE = new Specimen<>(
            Operation.UPDATE_NAMESPACE,
            TOOLS,
            (host, existing) ->
                    host.namespaces().update(existing, NamespaceUpdate.none().withDescription(DESCRIPTION)),
            existing -> existing);

    /** The example call that deletes a namespace. */
    public static final Specimen<Namespace> DELETE_NAMESPACE = new Specimen<>(
            Operation.DELETE_NAMESPACE,
            Namespace.builder().id(new NamespaceId("4")).path("scrap").build(),
            (host, existing) -> {
                host.namespaces().delete(existing);
                return existing;
            },
            existing -> existing);

    private RepositorySpecimens() {}
}
