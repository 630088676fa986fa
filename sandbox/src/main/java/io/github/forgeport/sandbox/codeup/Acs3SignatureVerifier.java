package io.github.forgeport.sandbox.codeup;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.sandbox.server.QueryParameter;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import io.github.forgeport.sandbox.signing.Credential;
import io.github.forgeport.sandbox.signing.HmacAuthorization;
import io.github.forgeport.sandbox.signing.SignatureDigests;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The verifier of Alibaba Cloud's signature ACS3-HMAC-SHA256.
 *
 * @see <a href="https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature">its manual</a>
 */
record Acs3SignatureVerifier(UndecodedRequest request, HmacAuthorization authorization) implements CodeupSignature {

    static final String DATE = "x-acs-date";
    static final String CONTENT_HASH = "x-acs-content-sha256";

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final Pattern FORM =
            Pattern.compile(ALGORITHM + " Credential=([^,\\s]+),SignedHeaders=([^,\\s]+),Signature=([^,\\s]+)");
    private static final DateTimeFormatter DATE_FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);
    private static final List<String> ALWAYS_SIGNED = List.of("host", DATE, NONCE, CONTENT_HASH);

    /** Parses the Authorization header of a request; empty if it is of another scheme. */
    static Optional<CodeupSignature> of(UndecodedRequest request) {
        return HmacAuthorization.parse(request, FORM)
                .map(authorization -> new Acs3SignatureVerifier(request, authorization));
    }

    @Override
    public String keyId() {
        return authorization.keyId();
    }

    @Override
    public Optional<Instant> date() {
        try {
            return request.header(DATE).map(date -> DATE_FORM.parse(date, Instant::from));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String stringToSign() {
        return ALGORITHM + "\n" + SignatureDigests.sha256Hex(canonicalRequest());
    }

    /** Returns the canonical request of ACS3-HMAC-SHA256, whose hash is signed. */
    String canonicalRequest() {
        return String.join(
                "\n",
                request.method(),
                request.path(),
                canonicalQuery(),
                authorization.signedHeaders().canonicalLines(request),
                authorization.signedHeaders().toString(),
                contentHash());
    }

    private String canonicalQuery() {
        return QueryParameter.parseSorted(request.query()).stream()
                .map(QueryParameter::encoded)
                .collect(joining("&"));
    }

    private String contentHash() {
        return SignatureDigests.sha256Hex(request.body());
    }

    @Override
    public boolean isValid(String secret) {
        CoveredHeaders signed = authorization.signedHeaders();
        return signed.arePresentIn(request)
                && signed.containsAll(ALWAYS_SIGNED)
                && signed.containsAll(request.headerNamesStartingWith("x-acs-"))
                && signed.containsAll(request.headerNamesStartingWith("content-type"))
                && request.header(CONTENT_HASH)
                        .filter(new Credential(contentHash())::matches)
                        .isPresent()
                && new Credential(signature(secret)).matches(authorization.signature());
    }

    @Override
    public String authorizationHeader(String secret) {
        return HmacAuthorization.withSignature(request, signature(secret));
    }

    private String signature(String secret) {
        return SignatureDigests.hmacSha256Hex(secret, stringToSign());
    }
}
