package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.server.DecodedRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parsed request to a Git service: the repository, the service, and whether only the list of refs is requested.
 *
 * @param repository the path without {@code .git}
 * @param name the service, such as {@code git-upload-pack}; empty in the dumb protocol
 */
record GitServiceRequest(String repository, String name, boolean isAdvertisement) {

    private static final Pattern PATH = Pattern.compile("(?s)(.+)\\.git/(info/refs|git-[^/]*)");

    /** Parses the path and query of a request; empty if they name no Git service. */
    static Optional<GitServiceRequest> of(DecodedRequest request) {
        Matcher path = PATH.matcher(String.join("/", request.path()));
        if (!path.matches()) {
            return Optional.empty();
        }
        boolean isAdvertisement = path.group(2).equals("info/refs");
        String name = isAdvertisement ? request.query().getOrDefault("service", "") : path.group(2);
        return Optional.of(new GitServiceRequest(path.group(1), name, isAdvertisement));
    }

    /** Returns the HTTP method that the service takes: GET for the list of refs, else POST. */
    String method() {
        return isAdvertisement ? "GET" : "POST";
    }
}
