package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SignedCall;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import java.time.Instant;

/** A signer of requests to Huawei Cloud with the code of the sandbox's verifier, which is tested by the vendor's vectors. */
record ServiceStageSigner(String accessKey, String secretKey, Instant date) {

    static ServiceStageSigner lasting(Instant date) {
        return new ServiceStageSigner(
                SandboxAccounts.SERVICESTAGE_ACCESS_KEY, SandboxAccounts.SERVICESTAGE_SECRET_KEY, date);
    }

    static ServiceStageSigner temporary(Instant date) {
        return new ServiceStageSigner(
                SandboxAccounts.SERVICESTAGE_TEMPORARY_ACCESS_KEY,
                SandboxAccounts.SERVICESTAGE_TEMPORARY_SECRET_KEY,
                date);
    }

    static ServiceStageSigner expired(Instant date) {
        return new ServiceStageSigner(
                SandboxAccounts.SERVICESTAGE_EXPIRED_ACCESS_KEY, SandboxAccounts.SERVICESTAGE_EXPIRED_SECRET_KEY, date);
    }

    /** Adds the date to a call, and signs it with the headers that it has now. */
    SignedCall sign(SignedCall call) {
        call.header("X-Sdk-Date", SdkHmacSignatureVerifier.DATE_FORM.format(date));
        CoveredHeaders signed = CoveredHeaders.of(call.request().headerNamesStartingWith(""));
        return sign(call, signed);
    }

    SignedCall sign(SignedCall call, CoveredHeaders signed) {
        UndecodedRequest request = call.request();
        String canonicalRequest = SdkHmacCanonicalRequest.of(request, signed);
        return call.header(
                "Authorization",
                "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=" + signed + ", Signature="
                        + SdkHmacSignatureVerifier.signature(request, canonicalRequest, secretKey));
    }
}
