package io.github.forgeport.contract;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import java.util.List;

/** The registry of specimens, one for each operation. */
public final class Specimens {

    private static final Repository REPOSITORY = Repository.builder(
                    new RepositoryId("7"), RepositoryPath.parse("tools/anvil"))
            .defaultBranch("main")
            .build();

    /** Gets a repository by its path. */
    public static final Specimen<Repository> REPOSITORY_BY_PATH = new Specimen<>(
            Operation.GET_REPOSITORY_BY_PATH,
            REPOSITORY,
            (host, there) -> host.repositories().get(there.path()),
            there -> there);

    /** Gets a repository by its id. */
    public static final Specimen<Repository> REPOSITORY_BY_ID = new Specimen<>(
            Operation.GET_REPOSITORY_BY_ID,
            REPOSITORY,
            (host, there) -> host.repositories().get(there.id()),
            there -> there);

    /** Lists all authorizations. */
    public static final Specimen<List<Authorization>> AUTHORIZATIONS = new Specimen<>(
            Operation.LIST_AUTHORIZATIONS,
            List.of(Authorization.builder(new AuthorizationName("of-the-shop"))
                    .provider(Provider.GITHUB)
                    .build()),
            (host, there) -> host.authorizations().orElseThrow().list(AuthorizationQuery.all(), Cursor.START),
            there -> there);

    /** All of them. */
    public static final List<Specimen<?>> ALL = List.of(REPOSITORY_BY_PATH, REPOSITORY_BY_ID, AUTHORIZATIONS);

    private Specimens() {}
}
