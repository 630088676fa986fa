package io.github.forgeport.sandbox.codeup;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.sandbox.server.QueryParameter;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import io.github.forgeport.sandbox.signing.Credential;
import io.github.forgeport.sandbox.signing.SignatureDigests;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The verifier of Alibaba Cloud's older signature HMAC-SHA1 (ROA), which covers neither the host nor, without its MD5, the
 * body.
 *
 * @see <a href="https://help.aliyun.com/document_detail/315525.html">its manual</a>
 */
record RoaSignatureVerifier(UndecodedRequest request, String keyId, String signature) implements CodeupSignature {

    static final String METHOD = "x-acs-signature-method";
    static final String VERSION = "x-acs-signature-version";

    private static final Pattern FORM = Pattern.compile("acs ([^:\\s]+):(\\S+)");
    private static final List<String> SIGNED_VALUES = List.of("accept", "content-md5", "content-type", "date");

    /** Parses the Authorization header of a request; empty if it is of another scheme. */
    static Optional<CodeupSignature> of(UndecodedRequest request) {
        return request.header("Authorization")
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(parts -> new RoaSignatureVerifier(request, parts.group(1), parts.group(2)));
    }

    @Override
    public Optional<Instant> date() {
        try {
            return request.header("date").map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String stringToSign() {
        String values = SIGNED_VALUES.stream()
                .map(name -> request.header(name).orElse("") + "\n")
                .collect(joining());
        return request.method() + "\n" + values + acsHeaders().canonicalLines(request) + canonicalResource();
    }

    /** Returns the vendor's headers {@code x-acs-*} of the request, which the signature covers. */
    private CoveredHeaders acsHeaders() {
        return CoveredHeaders.of(request.headerNamesStartingWith("x-acs-"));
    }

    private String canonicalResource() {
        String query = QueryParameter.parseSorted(request.query()).stream()
                .map(parameter ->
                        parameter.value().isEmpty() ? parameter.name() : parameter.name() + "=" + parameter.value())
                .collect(joining("&"));
        return query.isEmpty() ? request.path() : request.path() + "?" + query;
    }

    @Override
    public boolean isValid(String secret) {
        return acsHeaders().arePresentIn(request)
                && acsHeaders().contains(NONCE)
                && request.header(METHOD).filter("HMAC-SHA1"::equals).isPresent()
                && request.header(VERSION).filter("1.0"::equals).isPresent()
                && isContentMd5Valid()
                && new Credential(signature(secret)).matches(signature);
    }

    private boolean isContentMd5Valid() {
        return !request.hasHeader("content-md5")
                || request.header("content-md5")
                        .filter(new Credential(SignatureDigests.md5Base64(request.body()))::matches)
                        .isPresent();
    }

    @Override
    public String authorizationHeader(String secret) {
        return "acs " + keyId + ":" + signature(secret);
    }

    private String signature(String secret) {
        return SignatureDigests.hmacSha1Base64(secret, stringToSign());
    }
}
