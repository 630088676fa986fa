package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SignedCall;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import java.time.Instant;

/** Signs as a client of Huawei Cloud does; that the signatures are the vendor's own, the vectors prove. */
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

    /** Dates the call and signs what it has by now; what it gets later is not signed. */
    SignedCall sign(SignedCall call) {
        call.header("X-Sdk-Date", SdkHmacVerifier.DATE_FORM.format(date));
        CoveredHeaders signed = CoveredHeaders.of(call.request().headerNamesStartingWith(""));
        return sign(call, signed);
    }

    SignedCall sign(SignedCall call, CoveredHeaders signed) {
        UndecodedRequest request = call.request();
        String canonicalRequest = SdkHmacCanonicalRequest.of(request, signed);
        return call.header(
                "Authorization",
                "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=" + signed + ", Signature="
                        + SdkHmacVerifier.signature(request, canonicalRequest, secretKey));
    }
}
