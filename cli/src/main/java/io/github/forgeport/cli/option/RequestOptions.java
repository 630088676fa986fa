package io.github.forgeport.cli.option;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.raw.RawRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of {@code forgeport api} from which the request is built; the body is a file, since it may hold secrets. */
public final class RequestOptions {

    @Parameters(index = "0", paramLabel = "METHOD", description = "The HTTP method: ${COMPLETION-CANDIDATES}.")
    private @Nullable HttpMethod method;

    @Parameters(index = "1", paramLabel = "PATH", description = "The path as the vendor's manual writes it.")
    private @Nullable String path;

    @Option(names = "--path", paramLabel = "NAME=VALUE", description = "Fills the place {NAME} of the path.")
    private NamedValue[] pathValues = {};

    @Option(names = "--query", paramLabel = "NAME=VALUE", description = "A query parameter; may be given again.")
    private NamedValue[] query = {};

    @Option(names = "--header", paramLabel = "NAME=VALUE", description = "A header; may be given again.")
    private NamedValue[] headers = {};

    @Option(names = "--without", paramLabel = "NAME", description = "Leaves out what the session would add.")
    private String[] omittedNames = {};

    @Option(names = "--input", paramLabel = "FILE", description = "The file that is the body.")
    private @Nullable Path bodyFile;

    @Option(names = "--type", paramLabel = "TYPE", description = "The body's content type; default: JSON.")
    private @Nullable String contentType;

    @Option(
            names = "--repetition",
            paramLabel = "KIND",
            description = "Whether it may be sent again: ${COMPLETION-CANDIDATES}; default: read for GET, else once.")
    private @Nullable Repetition repetition;

    /**
     * Builds the raw request from the arguments.
     *
     * @throws CommandFailure if an argument is invalid; the message repeats no value
     */
    public RawRequest request() {
        HttpMethod wanted = requireNonNull(method, "picocli requires it");
        try {
            RawRequest.Builder request = RawRequest.builder(
                    repetition == null ? wanted.defaultRepetition() : repetition,
                    wanted.name(),
                    requireNonNull(path, "picocli requires it"));
            for (NamedValue place : pathValues) {
                request.path(place.name(), place.value());
            }
            for (NamedValue parameter : query) {
                request.query(parameter.name(), parameter.value());
            }
            for (NamedValue header : headers) {
                request.header(header.name(), header.value());
            }
            for (String name : omittedNames) {
                request.without(name);
            }
            if (bodyFile != null) {
                request.bytes(readBody(bodyFile), contentType == null ? "application/json" : contentType);
            }
            return request.build();
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()));
        }
    }

    /** Reads the file of {@code --input}; a file that cannot be read is a usage error. */
    private static byte[] readBody(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unread) {
            throw new CommandFailure(ExitCode.USAGE, "the file of --input cannot be read");
        }
    }
}
