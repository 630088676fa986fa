package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.TransferState;
import java.util.Optional;

/** The example calls of the operations that create, change and delete repositories and namespaces, or find them by other keys. */
public final class RepositorySpecimens {

    private static final Namespace TOOLS =
            Namespace.builder().id(new NamespaceId("3")).path("tools").build();

    private static final Repository CREATED = Repository.builder(
                    new RepositoryId("8"), RepositoryPath.parse("tools/bellows"))
            .build();

    /** The description that an update sets, unless the repository has one already. */
    public static final String DESCRIPTION = "Blows air into the fire";

    /** The example call that gets a repository by a URL from which it is cloned. */
    public static final Specimen<Repository> REPOSITORY_BY_CLONE_URL = new Specimen<>(
            Operation.GET_REPOSITORY_BY_CLONE_URL,
            Repository.builder(new RepositoryId("7"), InRepository.PATH)
                    .cloneUrl(CloneUrl.parse("https://forge.example/tools/anvil.git"))
                    .build(),
            (host, existing) ->
                    host.repositories().get(existing.cloneUrls().iterator().next()));

    /** The example call that creates a repository in a namespace. */
    public static final WriteSpecimen<InNamespace<Repository>> CREATE_REPOSITORY = new WriteSpecimen<>(
            Operation.CREATE_REPOSITORY,
            new InNamespace<>(TOOLS, CREATED),
            (host, in) -> host.repositories()
                    .create(NewRepository.in(in.namespace(), in.value().path().name())),
            InNamespace::value,
            (host, in) -> hasRepository(host, in.value().path()));

    /** The example call that changes the description of a repository. */
    public static final WriteSpecimen<Repository> UPDATE_REPOSITORY = new WriteSpecimen<>(
            Operation.UPDATE_REPOSITORY,
            Repository.builder(new RepositoryId("7"), InRepository.PATH)
                    .description(DESCRIPTION)
                    .build(),
            (host, existing) -> host.repositories()
                    .update(
                            existing.path(),
                            RepositoryUpdate.none()
                                    .withDescription(existing.description().orElse(DESCRIPTION))),
            (host, existing) -> host.repositories()
                    .get(existing.path())
                    .description()
                    .equals(Optional.of(existing.description().orElse(DESCRIPTION))));

    /** The example call that deletes a repository. */
    public static final WriteSpecimen<Repository> DELETE_REPOSITORY = WriteSpecimen.withoutResult(
            Operation.DELETE_REPOSITORY,
            CREATED,
            (host, existing) -> host.repositories().delete(existing.path()),
            (host, existing) -> !hasRepository(host, existing.path()));

    /** The example call that moves a repository into a namespace. */
    public static final WriteSpecimen<InNamespace<Repository>> TRANSFER_REPOSITORY = new WriteSpecimen<>(
            Operation.TRANSFER_REPOSITORY,
            new InNamespace<>(
                    TOOLS,
                    Repository.builder(new RepositoryId("8"), RepositoryPath.parse("scrap/bellows"))
                            .build()),
            (host, in) -> host.repositories().transfer(in.value().path(), in.namespace()),
            in -> TransferState.DONE,
            (host, in) -> hasRepository(
                    host,
                    NewRepository.in(in.namespace(), in.value().path().name())
                            .path()
                            .orElseThrow()));

    /** The example call that gets a namespace by its id. */
    public static final Specimen<Namespace> NAMESPACE_BY_ID = new Specimen<>(
            Operation.GET_NAMESPACE_BY_ID,
            TOOLS,
            (host, existing) -> host.namespaces().get(existing.id().orElseThrow()));

    /** The example call that gets a namespace by its path. */
    public static final Specimen<Namespace> NAMESPACE_BY_PATH = new Specimen<>(
            Operation.GET_NAMESPACE_BY_PATH,
            TOOLS,
            (host, existing) ->
                    host.namespaces().get(NamespacePath.parse(existing.path().orElseThrow())));

    /** The example call that creates a top-level namespace. */
    public static final WriteSpecimen<Namespace> CREATE_NAMESPACE = new WriteSpecimen<>(
            Operation.CREATE_NAMESPACE,
            Namespace.builder().path("smithy").build(),
            (host, existing) -> host.namespaces()
                    .create(NewNamespace.of(lastSegment(existing.path().orElseThrow()), Visibility.PRIVATE)),
            RepositorySpecimens::hasNamespace);

    /** The example call that changes the description of a namespace. */
    public static final WriteSpecimen<Namespace> UPDATE_NAMESPACE = new WriteSpecimen<>(
            Operation.UPDATE_NAMESPACE,
            TOOLS,
            (host, existing) ->
                    host.namespaces().update(existing, NamespaceUpdate.none().withDescription(DESCRIPTION)),
            (host, existing) ->
                    find(host, existing).flatMap(Namespace::description).equals(Optional.of(DESCRIPTION)));

    /** The example call that deletes a namespace. */
    public static final WriteSpecimen<Namespace> DELETE_NAMESPACE = WriteSpecimen.withoutResult(
            Operation.DELETE_NAMESPACE,
            Namespace.builder().id(new NamespaceId("4")).path("scrap").build(),
            (host, existing) -> host.namespaces().delete(existing),
            (host, existing) -> !hasNamespace(host, existing));

    private RepositorySpecimens() {}

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean hasRepository(GitHost host, RepositoryPath path) {
        return host.repositories().find(path).isPresent();
    }

    private static boolean hasNamespace(GitHost host, Namespace namespace) {
        return find(host, namespace).isPresent();
    }

    private static Optional<Namespace> find(GitHost host, Namespace namespace) {
        return host.namespaces().find(NamespacePath.parse(namespace.path().orElseThrow()));
    }
}
