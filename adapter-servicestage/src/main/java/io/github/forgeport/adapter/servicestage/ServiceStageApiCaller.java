package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.RepositoryIds;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.Unpaged;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A caller of the ServiceStage endpoints that an interface declares, for one session; checks the arguments. */
record ServiceStageApiCaller<A>(HttpSession session, Calls<A> calls, OperationTable operations) {

    /**
     * Creates a caller of an interface's endpoints, for a session.
     *
     * @param values the session's {@code project_id} and, if it has one, {@code authorization}
     */
    static <A> ServiceStageApiCaller<A> of(
            HttpSession session, OperationTable operations, Map<String, ?> values, Class<A> api) {
        return new ServiceStageApiCaller<>(session, session.calls(api, operations, values), operations);
    }

    /** Calls an endpoint, and returns the domain value mapped from its response. */
    <J, T> T call(Operation operation, Function<A, J> call, BiFunction<J, LenientFields, T> map) {
        return calls.run(operation, call, map);
    }

    /**
     * Calls an endpoint to get a value that an operation needs before its own request, such as an id; as a read, it may be
     * repeated.
     */
    <J, T> T lookUp(Operation operation, Function<A, J> call, BiFunction<J, LenientFields, T> map) {
        return calls.read(operation, call, map);
    }

    /** Calls an endpoint that writes, whose failure has the target, and returns the domain value mapped from its response. */
    <J, T> T write(Operation operation, WriteTarget target, Function<A, J> call, BiFunction<J, LenientFields, T> map) {
        return calls.run(operation, target, call, map);
    }

    /** Calls an endpoint that deletes something, whose failure has the target. */
    void remove(Operation operation, WriteTarget target, Consumer<A> call) {
        calls.remove(operation, target, call);
    }

    /**
     * Creates a listing of a single page with all entries, since the vendor has no paging; refuses a query with a filter,
     * order or page size as unsupported.
     */
    <J, T> Listing<?, T> singlePageListing(
            Operation operation,
            boolean isWhole,
            Function<A, J> call,
            BiFunction<J, LenientFields, FetchedPage<T>> map) {
        requireUnfiltered(operation, isWhole);
        return listing(operation, new Unpaged(), () -> call(operation, call, map));
    }

    /** Refuses as unsupported a query with a filter, order or page size. */
    private void requireUnfiltered(Operation operation, boolean isWhole) {
        if (!isWhole) {
            throw unsupported(
                    operation,
                    "ServiceStage lists all of them at once, in its own order; leave out the page size, the order and filters.");
        }
    }

    /** Creates a listing of a single page, which a function fetches. */
    private <T> Listing<?, T> listing(Operation operation, Unpaged paging, Supplier<FetchedPage<T>> fetch) {
        return new Listing<>(session, operation, "all", paging, place -> fetch.get());
    }

    /** Creates the exception for an operation that the vendor does not support with these arguments. */
    Unsupported unsupported(Operation operation, String reason) {
        return Unsupported.of(operations.capabilities(), operation, reason);
    }

    /** A caller of the HTTP endpoints that take the namespace and the project id of a repository, for one session. */
    record RepositoryCaller(ServiceStageApiCaller<ServiceStageRepositoriesApi> serviceStage, RepositoryIds ids) {

        /** The call of an endpoint that takes the namespace and the project id of a repository. */
        @FunctionalInterface
        interface ProjectCall<J> {
            J call(ServiceStageRepositoriesApi api, String namespace, String project);
        }

        /** Calls an endpoint for a repository, and returns the domain value mapped from its response. */
        <J, T> T call(
                Operation operation, RepositoryPath path, ProjectCall<J> call, BiFunction<J, LenientFields, T> map) {
            return ids.call(
                    operation, path, id -> serviceStage.call(operation, request(operation, path, id, call), map));
        }

        /** Calls an endpoint for a repository, to get a value that an operation needs before its own request. */
        <J, T> T lookUp(
                Operation operation, RepositoryPath path, ProjectCall<J> call, BiFunction<J, LenientFields, T> map) {
            return ids.call(
                    operation, path, id -> serviceStage.lookUp(operation, request(operation, path, id, call), map));
        }

        /** Calls an endpoint that writes to a repository, and returns the domain value mapped from its response. */
        <J, T> T write(
                Operation operation,
                RepositoryPath path,
                WriteTarget target,
                ProjectCall<J> call,
                BiFunction<J, LenientFields, T> map) {
            return ids.write(
                    operation,
                    path,
                    id -> serviceStage.write(operation, target, request(operation, path, id, call), map));
        }

        /** Calls an endpoint that deletes something in a repository. */
        <J> void remove(Operation operation, RepositoryPath path, WriteTarget target, ProjectCall<J> call) {
            ids.write(operation, path, id -> {
                Function<ServiceStageRepositoriesApi, J> request = request(operation, path, id, call);
                return serviceStage.calls().remove(operation, target, api -> {
                    J unused = request.apply(api);
                });
            });
        }

        /** Returns the call of an endpoint with a repository's namespace and project id, for execution. */
        private <J> Function<ServiceStageRepositoriesApi, J> request(
                Operation operation, RepositoryPath path, String id, ProjectCall<J> call) {
            String project = pathSegment(operation, "project's id", id);
            return api -> call.call(api, path.namespace().toString(), project);
        }

        /** Creates a listing of a single page with all entries of a repository; refuses a query that asks for less. */
        <J, T> Listing<?, T> singlePageListing(
                Operation operation,
                RepositoryPath path,
                boolean isWhole,
                ProjectCall<J> call,
                BiFunction<J, LenientFields, FetchedPage<T>> map) {
            serviceStage.requireUnfiltered(operation, isWhole);
            return listing(operation, path, new Unpaged(), call, map);
        }

        /** Creates a listing of a single page of a repository's entries; its query must have been checked before. */
        <J, T> Listing<?, T> listing(
                Operation operation,
                RepositoryPath path,
                Unpaged paging,
                ProjectCall<J> call,
                BiFunction<J, LenientFields, FetchedPage<T>> map) {
            return serviceStage.listing(operation, paging, () -> call(operation, path, call, map));
        }

        /**
         * Encodes a project's id or a file's path as one URL path segment, with a colon for each slash; rejects a value with
         * a colon.
         */
        String pathSegment(Operation operation, String what, String value) {
            if (value.indexOf(':') >= 0) {
                throw rejected(operation, "ServiceStage has no escape for a colon in a " + what + ".");
            }
            return value.replace('/', ':');
        }

        /** Creates the exception for arguments that cannot be sent. */
        Rejected rejected(Operation operation, String reason) {
            return new Rejected(serviceStage.session().unsentCall(operation), reason);
        }

        /** Creates the exception for an operation that the vendor does not support with these arguments. */
        Unsupported unsupported(Operation operation, String reason) {
            return serviceStage.unsupported(operation, reason);
        }
    }
}
