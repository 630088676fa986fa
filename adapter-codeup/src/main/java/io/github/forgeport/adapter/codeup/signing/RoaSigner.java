package io.github.forgeport.adapter.codeup.signing;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.signing.CanonicalQuery;
import io.github.forgeport.http.signing.Digests;
import io.github.forgeport.http.signing.SignedHeaders;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The signer of requests by the vendor's older signature scheme (ROA, version 1.0, HMAC-SHA1), which covers method, path,
 * query and some headers, but not body and host.
 *
 * @see <a href="https://help.aliyun.com/zh/sdk/product-overview/roa-mechanism">the vendor's page</a>
 */
public final class RoaSigner {

    /** The date format of HTTP; the JDK's own leaves out a leading zero of the day. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RoaSigner() {}

    /** Signs a request: adds the date, the nonce and the signature. */
    public static void sign(AccessKey key, OutgoingRequest request, String nonce) {
        request.header("Date", HTTP_DATE.format(request.time()));
        request.header("x-acs-signature-method", "HMAC-SHA1");
        request.header("x-acs-signature-version", "1.0");
        AcsHeaders.addNonceAndSecurityToken(key, request, nonce);
        request.header("Authorization", authorization(key, request));
    }

    /** Returns the value of the header {@code Authorization}: the scheme, the key's id and the signature. */
    static String authorization(AccessKey key, OutgoingRequest request) {
        return "acs " + key.id() + ":" + Digests.hmacSha1(key.secret(), stringToSign(request));
    }

    /** Returns the text that is signed: method, some standard headers, the vendor's own headers, path and query. */
    static String stringToSign(OutgoingRequest request) {
        StringBuilder text = new StringBuilder(512).append(request.method()).append('\n');
        for (String name : new String[] {"Accept", "Content-MD5", "Content-Type", "Date"}) {
            text.append(request.headers().getOrDefault(name, "")).append('\n');
        }
        SignedHeaders.of(request, name -> name.startsWith(AcsHeaders.PREFIX)).appendLines(text);
        return appendResource(text, request).toString();
    }

    /**
     * Appends path and query to the text that is signed; values are not encoded, and a parameter without a value has no
     * {@code =}.
     */
    private static StringBuilder appendResource(StringBuilder text, OutgoingRequest request) {
        text.append(request.path());
        char separator = '?';
        for (OutgoingRequest.Parameter parameter : CanonicalQuery.sorted(request)) {
            text.append(separator).append(parameter.name());
            if (!parameter.value().isEmpty()) {
                text.append('=').append(parameter.value());
            }
            separator = '&';
        }
        return text;
    }
}
