package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.server.DecodedRequest;
import java.util.List;
import java.util.Optional;

/**
 * A parsed request to a Git service: the repository, the service, and whether only the list of refs is requested.
 *
 * @param repository the path without {@code .git}
 * @param name the service, such as {@code git-upload-pack}; empty in the dumb protocol
 */
record GitServiceRequest(String repository, String name, boolean isAdvertisement) {

    private static final String GIT = ".git";

    /** Parses the path and query of a request; empty if they name no Git service. */
    static Optional<GitServiceRequest> of(DecodedRequest request) {
        List<String> path = request.path();
        int end = path.size();
        if (end >= 3 && path.subList(end - 2, end).equals(List.of("info", "refs"))) {
            return of(path.subList(0, end - 2), request.query().getOrDefault("service", ""), true);
        }
        if (end >= 2 && path.get(end - 1).startsWith("git-")) {
            return of(path.subList(0, end - 1), path.get(end - 1), false);
        }
        return Optional.empty();
    }

    /** Returns the request to a service of the repository at a path; empty if the path does not end with {@code .git}. */
    private static Optional<GitServiceRequest> of(List<String> path, String name, boolean isAdvertisement) {
        String repository = String.join("/", path);
        return repository.endsWith(GIT)
                ? Optional.of(new GitServiceRequest(
                        repository.substring(0, repository.length() - GIT.length()), name, isAdvertisement))
                : Optional.empty();
    }

    /** Returns the HTTP method that the service takes: GET for the list of refs, else POST. */
    String method() {
        return isAdvertisement ? "GET" : "POST";
    }
}
