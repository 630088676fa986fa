package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The method of a port that each operation is asked by, and a call of it. */
record PortMethods(
        Operation operation,
        Function<GitHost, @Nullable Object> port,
        Class<?> type,
        String name,
        List<Class<?>> arguments,
        BiConsumer<GitHost, PlayedVendor> call) {

    static final List<PortMethods> ALL = List.of(
            new PortMethods(
                    Operation.GET_REPOSITORY_BY_ID,
                    GitHost::repositories,
                    Repositories.class,
                    "get",
                    List.of(RepositoryId.class),
                    (host, vendor) ->
                            host.repositories().get(vendor.repository().id())),
            new PortMethods(
                    Operation.GET_REPOSITORY_BY_PATH,
                    GitHost::repositories,
                    Repositories.class,
                    "get",
                    List.of(RepositoryPath.class),
                    (host, vendor) ->
                            host.repositories().get(vendor.repository().path())),
            new PortMethods(
                    Operation.LIST_AUTHORIZATIONS,
                    host -> orNull(host.authorizations()),
                    Authorizations.class,
                    "list",
                    List.of(AuthorizationQuery.class, Cursor.class),
                    (host, vendor) -> host.authorizations().orElseThrow().list()));

    private static @Nullable Object orNull(Optional<?> port) {
        return port.orElse(null);
    }

    /** Whether a host's adapter has code of its own for it. */
    boolean isOverriddenBy(GitHost host) {
        @Nullable Object implementation = port.apply(host);
        try {
            return implementation != null
                    && implementation
                                    .getClass()
                                    .getMethod(name, arguments.toArray(new Class<?>[0]))
                                    .getDeclaringClass()
                            != type;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Every operation has one here, or the clause that reads this list would prove less than it says. */
    static void requireAll() {
        assertThat(ALL).extracting(PortMethods::operation).containsExactlyInAnyOrder(Operation.values());
    }
}
