package io.github.forgeport.sandbox;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Signs a request of a published pact anew, by the key in {@link SandboxAccounts} that it names: the pact's own date, nonce and
 * signature are examples of their form, which a provider that verifies signatures refuses.
 */
public final class PactSignature {

    private static final String AUTHORIZATION = "Authorization";

    /** The JDK's own format for this leaves out a leading zero of the day. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private PactSignature() {}

    /**
     * Returns the headers to set on a request that is about to be sent; none if it is not signed.
     *
     * @param uri the whole address, as it will be asked
     * @param headers all that the pact gives the request
     * @throws IllegalArgumentException if it is signed in no way of the vendors', or by no key of the sandbox's
     */
    public static Map<String, String> fresh(String method, URI uri, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        if (!all.containsKey(AUTHORIZATION)) {
            return Map.of();
        }
        Map<String, String> fresh = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fresh.putAll(dates(all, body));
        all.putAll(fresh);
        all.put("Host", uri.getRawAuthority());
        fresh.put(AUTHORIZATION, authorization(request(method, uri, all, body)));
        return fresh;
    }

    /** Of those that are there, since each scheme has its own. */
    private static Map<String, String> dates(Map<String, String> headers, byte[] body) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> dates = new TreeMap<>(Map.of(
                SdkHmacSignature.DATE,
                SdkHmacSignature.DATE_FORM.format(now),
                Acs3Signature.DATE,
                now.toString(),
                Acs3Signature.CONTENT_HASH,
                Digests.sha256Hex(body),
                CodeupSignature.NONCE,
                UUID.randomUUID().toString(),
                "Date",
                HTTP_DATE.format(now)));
        dates.keySet().removeIf(name -> !headers.containsKey(name));
        return dates;
    }

    private static RawRequest request(String method, URI uri, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> received = new TreeMap<>();
        headers.forEach((name, value) -> received.put(name, List.of(value)));
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new RawRequest(method, uri.getRawPath(), query, received, body);
    }

    /** Everything before the signature, which ends each scheme's header, stays as the pact has it. */
    private static String authorization(RawRequest request) {
        String example = request.header(AUTHORIZATION).orElseThrow();
        Optional<HmacAuthorization> huawei = HmacAuthorization.of(request, SdkHmacSignature.FORM);
        if (huawei.isPresent()) {
            String canonical = SdkHmacCanonicalRequest.of(request, huawei.get().signedHeaders());
            String secret = secret(ApigwGate.KEYS, huawei.get().keyId());
            return upTo("Signature=", example) + SdkHmacSignature.signature(request, canonical, secret);
        }
        CodeupSignature codeup = CodeupSignature.of(request)
                .orElseThrow(() -> new IllegalArgumentException("the request is signed in no way of the vendors'"));
        String secret = secret(CodeupGate.KEYS, codeup.keyId());
        return codeup instanceof Acs3Signature
                ? upTo("Signature=", example) + Digests.hmacSha256Hex(secret, codeup.stringToSign())
                : upTo(":", example) + Digests.hmacSha1Base64(secret, codeup.stringToSign());
    }

    private static String upTo(String end, String example) {
        return example.substring(0, example.lastIndexOf(end) + end.length());
    }

    private static String secret(AccessKeys keys, String id) {
        return keys.find(id)
                .orElseThrow(() -> new IllegalArgumentException("the request is signed by no key of the sandbox's"))
                .secret();
    }
}
