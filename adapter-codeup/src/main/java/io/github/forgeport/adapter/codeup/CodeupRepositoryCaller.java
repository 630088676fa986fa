package io.github.forgeport.adapter.codeup;

import io.github.forgeport.adapter.codeup.CodeupApi.ListEnvelope;
import io.github.forgeport.adapter.codeup.response.CodeupEnvelope;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.RepositoryIds;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.PageNumbers;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.ListQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A caller of the HTTP endpoints that take the numeric id of a repository, which it looks up by the path. */
record CodeupRepositoryCaller<A>(CodeupApiCaller<A> codeup, RepositoryIds ids) {

    /** The call of an endpoint that returns a page. */
    @FunctionalInterface
    interface PageCall<A, J> {
        ListEnvelope<J> call(A api, String repositoryId, PageNumbers.Place page);
    }

    /** Creates the exception for an operation that the vendor does not support with these arguments. */
    Unsupported unsupported(Operation operation, String reason) {
        return codeup.unsupported(operation, reason);
    }

    /** Calls an endpoint with the id of a repository, and returns the domain value mapped from its payload. */
    <J, T> T call(
            Operation operation,
            RepositoryPath repository,
            BiFunction<A, String, CodeupEnvelope<J>> call,
            BiFunction<J, LenientFields, T> map) {
        return ids.call(operation, repository, id -> codeup.call(operation, api -> call.apply(api, id), map));
    }

    /** Calls an endpoint that writes, with the id of a repository, and returns the domain value mapped from its payload. */
    <J, T> T write(
            Operation operation,
            RepositoryPath repository,
            WriteTarget target,
            BiFunction<A, String, CodeupEnvelope<J>> call,
            BiFunction<J, LenientFields, T> map) {
        return ids.write(operation, repository, id -> codeup.write(operation, target, api -> call.apply(api, id), map));
    }

    /** Calls an endpoint that deletes something, with the id of a repository. */
    void remove(
            Operation operation,
            RepositoryPath repository,
            WriteTarget target,
            BiFunction<A, String, CodeupEnvelope<?>> call) {
        ids.write(operation, repository, id -> codeup.remove(operation, target, api -> call.apply(api, id)));
    }

    /** Calls an endpoint that returns a page, with the id of a repository, and returns the page of domain values. */
    <J, T> FetchedPage<T> fetchPage(
            Operation operation,
            RepositoryPath repository,
            BiFunction<A, String, ListEnvelope<J>> call,
            BiFunction<J, LenientFields, T> map,
            Function<T, ?> key) {
        return ids.call(operation, repository, id -> codeup.fetchPage(operation, api -> call.apply(api, id), map, key));
    }

    /** Creates a listing with numbered pages, for an endpoint that takes the id of a repository. */
    <J, T> Listing<?, T> pagedListing(
            Operation operation,
            RepositoryPath repository,
            ListQuery query,
            PageCall<A, J> call,
            BiFunction<J, LenientFields, T> map,
            Function<T, ?> key) {
        return pagedListing(
                operation,
                repository,
                query,
                place -> fetchPage(operation, repository, (api, id) -> call.call(api, id, place), map, key));
    }

    /** Creates a listing with numbered pages for a repository, each fetched by a function. */
    <T> Listing<?, T> pagedListing(
            Operation operation,
            RepositoryPath repository,
            ListQuery query,
            Function<PageNumbers.Place, FetchedPage<T>> fetch) {
        return codeup.pagedListing(operation, repository + ", " + query.filters(), query.pageSize(), fetch);
    }

    /** Creates a listing of one page with all entries, for an endpoint that takes a repository's id; refuses a page size. */
    <J, T> Listing<?, T> singlePageListing(
            Operation operation,
            RepositoryPath repository,
            String filters,
            OptionalInt pageSize,
            BiFunction<A, String, ListEnvelope<J>> call,
            BiFunction<J, LenientFields, T> map,
            Function<T, ?> key) {
        return codeup.singlePageListing(
                operation,
                repository + ", " + filters,
                pageSize,
                () -> fetchPage(operation, repository, call, map, key));
    }
}
