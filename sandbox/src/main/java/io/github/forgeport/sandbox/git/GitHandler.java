package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.world.GitRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * The handler of Git's smart HTTP protocol on the server side: versions 0, 1 and 2, read-only.
 *
 * <p>{@code GET /{path}.git/info/refs?service=git-upload-pack} and {@code POST /{path}.git/git-upload-pack} are answered, a
 * push with 403, before it sends anything.
 */
public final class GitHandler {

    private static final String UPLOAD_PACK = "git-upload-pack";
    private static final String RECEIVE_PACK = "git-receive-pack";

    /** The largest accepted body after decompression, enough for hundreds of thousands of object ids. */
    private static final int MAX_BODY_LENGTH = 8 << 20;

    private final Function<String, Optional<ServedRepository>> repositories;

    /** Creates a handler for the repositories that this function finds by path, such as {@code group/app}. */
    public GitHandler(Function<String, Optional<ServedRepository>> repositories) {
        this.repositories = repositories;
    }

    /** Returns the response to a request: Git data, or an error in plain text. */
    public VendorResponse respond(DecodedRequest request) {
        return GitServiceRequest.of(request)
                .map(service -> respond(service, request))
                .orElseGet(() -> plainText(404, "Only Git is served here: clone /group/name.git."));
    }

    /** Returns the response to a request to a Git service: an error if the repository is missing or the account is wrong. */
    private VendorResponse respond(GitServiceRequest service, DecodedRequest request) {
        return repositories
                .apply(service.repository())
                .map(served -> served.authorizes(request)
                        ? respond(service, served.repository(), request)
                        : plainText(401, "This needs the repository's account.")
                                .withHeader("WWW-Authenticate", "Basic realm=\"Forgeport sandbox\", charset=\"UTF-8\""))
                .orElseGet(() -> plainText(404, "There is no such repository."));
    }

    /** Returns the response of the service to an authorized request; only fetches are supported. */
    private VendorResponse respond(GitServiceRequest service, GitRepository repository, DecodedRequest request) {
        if (service.name().equals(RECEIVE_PACK)) {
            return plainText(403, "The sandbox takes no push: its repositories are read-only.");
        }
        if (!service.name().equals(UPLOAD_PACK)) {
            return plainText(403, "The sandbox speaks the smart protocol alone, and the service git-upload-pack.");
        }
        if (!request.undecoded().method().equals(service.method())) {
            return plainText(405, "This takes the method " + service.method() + ".")
                    .withHeader("Allow", service.method());
        }
        String protocol = request.header("Git-Protocol").orElse("");
        return service.isAdvertisement()
                ? ok("application/x-git-upload-pack-advertisement", repository.advertisement(protocol))
                : uploadPack(repository, protocol, request);
    }

    /** Returns the response to a fetch, or an error if its body is not one of Git's protocol. */
    private static VendorResponse uploadPack(GitRepository repository, String protocol, DecodedRequest request) {
        String type = request.header("Content-Type").orElse("");
        String encoding = request.header("Content-Encoding").orElse("identity");
        boolean isZipped = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (!type.equals("application/x-git-upload-pack-request") || !(isZipped || encoding.equals("identity"))) {
            return plainText(415, "This takes application/x-git-upload-pack-request, as it is or in gzip.");
        }
        try {
            byte[] body = isZipped
                    ? decompress(request.undecoded().body())
                    : request.undecoded().body();
            return body.length > MAX_BODY_LENGTH
                    ? plainText(413, "The sandbox refuses this request: its body is larger than 8 MiB.")
                    : ok("application/x-git-upload-pack-result", repository.uploadPack(protocol, body));
        } catch (IOException unreadable) {
            return plainText(400, "The sandbox refuses this request: its body is none of Git's.");
        }
    }

    /** Decompresses a gzip body, at most to one byte above the accepted length. */
    private static byte[] decompress(byte[] body) throws IOException {
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzipped.readNBytes(MAX_BODY_LENGTH + 1);
        }
    }

    /** Returns a plain-text response, which {@code git} shows to the user behind "remote:". */
    private static VendorResponse plainText(int status, String text) {
        return VendorResponse.plainText(status, text + "\n");
    }

    /** Returns a 200 response of this Content-Type that no cache may keep. */
    private static VendorResponse ok(String contentType, byte[] body) {
        return new VendorResponse(200, Map.of("Content-Type", contentType, "Cache-Control", "no-cache"), body);
    }
}
