package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SignedCall;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import io.github.forgeport.sandbox.signing.HmacAuthorization;
import io.github.forgeport.sandbox.signing.SignatureDigests;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** A signer of requests to Codeup with the code of the sandbox's verifier, which is tested by the vendor's vectors. */
record CodeupSigner(String keyId, String secret, Instant date) {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static CodeupSigner lasting(Instant date) {
        return new CodeupSigner(SandboxAccounts.CODEUP_ACCESS_KEY_ID, SandboxAccounts.CODEUP_ACCESS_KEY_SECRET, date);
    }

    static CodeupSigner temporary(Instant date) {
        return new CodeupSigner(
                SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_ID,
                SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_SECRET,
                date);
    }

    static CodeupSigner expired(Instant date) {
        return new CodeupSigner(
                SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_ID, SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_SECRET, date);
    }

    /** Signs a call by a scheme, with the headers that it has now. */
    SignedCall sign(Scheme scheme, SignedCall call, String nonce) {
        call.header("x-acs-action", "GetRepository")
                .header("x-acs-version", "2021-06-25")
                .header("x-acs-signature-nonce", nonce);
        return scheme == Scheme.ACS3 ? acs3(call) : roa(call);
    }

    private SignedCall acs3(SignedCall call) {
        call.header("x-acs-date", date.toString());
        if (!call.request().hasHeader("x-acs-content-sha256")) {
            call.header("x-acs-content-sha256", EMPTY);
        }
        List<String> names = Stream.concat(Stream.of("host"), call.request().headerNamesStartingWith("x-acs-").stream())
                .toList();
        CoveredHeaders signed = CoveredHeaders.of(names);
        var unsigned = new Acs3SignatureVerifier(call.request(), new HmacAuthorization(keyId, signed, ""));
        return call.header(
                "Authorization",
                "ACS3-HMAC-SHA256 Credential=" + keyId + ",SignedHeaders=" + signed + ",Signature="
                        + SignatureDigests.hmacSha256Hex(secret, unsigned.stringToSign()));
    }

    private SignedCall roa(SignedCall call) {
        call.header("accept", "application/json")
                .header("date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC)))
                .header("x-acs-signature-method", "HMAC-SHA1")
                .header("x-acs-signature-version", "1.0");
        var unsigned = new RoaSignatureVerifier(call.request(), keyId, "");
        return call.header(
                "Authorization",
                "acs " + keyId + ":" + SignatureDigests.hmacSha1Base64(secret, unsigned.stringToSign()));
    }

    /** The vendor's two signature schemes. */
    enum Scheme {
        ACS3,
        ROA
    }
}
