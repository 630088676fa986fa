package io.github.forgeport.adapter.codeup;

import io.github.forgeport.adapter.codeup.CodeupApi.ListAnswer;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.RepositoryIds;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.PageNumbers;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.ListQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The calls of one session to the endpoints of an interface that take the numeric id of a repository. */
record CodeupRepositoryCalls<A>(CodeupApiCaller<A> codeup, RepositoryIds ids) {

    /** The call of an endpoint that returns a page. */
    @FunctionalInterface
    interface PageCall<A, J> {
        ListAnswer<J> call(A api, String repositoryId, PageNumbers.Place page);
    }

    /** Calls an endpoint with the id of a repository, and maps its payload. */
    <J, T> T call(
            Operation operation,
            RepositoryPath repository,
            BiFunction<A, String, CodeupEnvelope<J>> call,
            BiFunction<J, LenientFields, T> map) {
        return ids.call(operation, repository, id -> codeup.call(operation, api -> call.apply(api, id), map));
    }

    /** Creates a listing with numbered pages of what a repository has. */
    <J, T> Listing<?, T> pages(
            Operation operation,
            RepositoryPath repository,
            ListQuery query,
            PageCall<A, J> call,
            BiFunction<J, LenientFields, T> map,
            Function<T, ?> key) {
        return codeup.numbered(
                operation,
                repository + ", " + query.filters(),
                query.pageSize(),
                place -> ids.call(
                        operation,
                        repository,
                        id -> codeup.page(operation, api -> call.call(api, id, place), map, key)));
    }
}
