package io.github.forgeport.sandbox.servicestage;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.sandbox.server.PercentCoder;
import io.github.forgeport.sandbox.server.QueryParameter;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import io.github.forgeport.sandbox.signing.SignatureDigests;
import java.util.Arrays;

/** A builder of the canonical request of SDK-HMAC-SHA256, as Huawei Cloud's signing guide describes it. */
final class SdkHmacCanonicalRequest {

    static final String PAYLOAD_HASH = "X-Sdk-Content-Sha256";
    static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private SdkHmacCanonicalRequest() {}

    /** Returns the canonical form of a request, with the headers that its signature covers. */
    static String of(UndecodedRequest request, CoveredHeaders signedHeaders) {
        return String.join(
                "\n",
                request.method(),
                canonicalPath(request.path()),
                canonicalQuery(request.query()),
                signedHeaders.canonicalLines(request),
                signedHeaders.toString(),
                request.header(PAYLOAD_HASH).orElseGet(() -> SignatureDigests.sha256Hex(request.body())));
    }

    /** Returns the canonical path: decoded before it is split, so an escaped slash separates too; ends with one slash. */
    private static String canonicalPath(String rawPath) {
        return Arrays.stream(PercentCoder.decode(rawPath).replaceAll("/+$", "").split("/", -1))
                .map(PercentCoder::encode)
                .collect(joining("/", "", "/"));
    }

    /** Returns the query's parameters, sorted and encoded anew. */
    private static String canonicalQuery(String rawQuery) {
        return QueryParameter.parseSorted(rawQuery).stream()
                .map(QueryParameter::encoded)
                .collect(joining("&"));
    }
}
