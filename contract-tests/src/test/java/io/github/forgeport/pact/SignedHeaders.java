package io.github.forgeport.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.regexp;

import au.com.dius.pact.consumer.dsl.Matcher;
import io.github.forgeport.http.credentials.AccessKey;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The headers that the vendors' signatures add: to the letter, but for date, nonce and signature, of which a pact can know the
 * form only. Its examples of these sign nothing.
 */
final class SignedHeaders {

    private static final String HASH_OF_NO_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String HEX_SIGNATURE = "[0-9a-f]{64}";
    private static final String NO_HEX_SIGNATURE = "0".repeat(64);

    private SignedHeaders() {}

    /** Huawei Cloud's SDK-HMAC-SHA256, which covers the host and the headers of the call but the content type. */
    static Map<String, Object> sdkHmac(AccessKey key, Map<String, String> others) {
        Map<String, Object> headers = new LinkedHashMap<>(others);
        headers.put("X-Sdk-Date", regexp("[0-9]{8}T[0-9]{6}Z", "20240229T083015Z"));
        key.securityToken().ifPresent(token -> headers.put("X-Security-Token", token.reveal()));
        TreeSet<String> signed = lowerCase(headers);
        signed.add("host");
        signed.remove("content-type");
        headers.put(
                "Authorization",
                authorization("SDK-HMAC-SHA256 Access=" + key.id() + ", SignedHeaders=" + String.join(";", signed)
                        + ", Signature="));
        return headers;
    }

    /** Alibaba Cloud's ACS3-HMAC-SHA256, which covers the host and the vendor's own headers. */
    static Map<String, Object> acs3(AccessKey key, Map<String, String> others) {
        Map<String, Object> headers = acs(key, others);
        headers.put(
                "x-acs-date", regexp("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", "2024-02-29T08:30:15Z"));
        headers.put("x-acs-content-sha256", HASH_OF_NO_BODY);
        TreeSet<String> signed = lowerCase(headers);
        signed.removeIf(name -> !name.startsWith("x-acs-"));
        signed.add("host");
        headers.put(
                "Authorization",
                authorization("ACS3-HMAC-SHA256 Credential=" + key.id() + ",SignedHeaders=" + String.join(";", signed)
                        + ",Signature="));
        return headers;
    }

    /** Alibaba Cloud's ROA signature, version 1.0, HMAC-SHA1, which does not say what it covers. */
    static Map<String, Object> roa(AccessKey key, Map<String, String> others) {
        Map<String, Object> headers = acs(key, others);
        headers.put(
                "Date",
                regexp(
                        "[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT",
                        "Thu, 29 Feb 2024 08:30:15 GMT"));
        headers.put("x-acs-signature-method", "HMAC-SHA1");
        headers.put("x-acs-signature-version", "1.0");
        String prefix = "acs " + key.id() + ":";
        headers.put("Authorization", regexp(prefix + "[A-Za-z0-9+/]{27}=", prefix + "A".repeat(27) + "="));
        return headers;
    }

    private static Map<String, Object> acs(AccessKey key, Map<String, String> others) {
        Map<String, Object> headers = new LinkedHashMap<>(others);
        headers.put("x-acs-signature-nonce", regexp("[0-9a-f]{32}", "0".repeat(32)));
        key.securityToken().ifPresent(token -> {
            headers.put("x-acs-accesskey-id", key.id());
            headers.put("x-acs-security-token", token.reveal());
        });
        return headers;
    }

    private static Matcher authorization(String prefix) {
        return regexp(prefix + HEX_SIGNATURE, prefix + NO_HEX_SIGNATURE);
    }

    private static TreeSet<String> lowerCase(Map<String, ?> headers) {
        TreeSet<String> names = new TreeSet<>();
        headers.keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }
}
