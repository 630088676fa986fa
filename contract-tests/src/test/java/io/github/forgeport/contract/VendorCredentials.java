package io.github.forgeport.contract;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** The kinds of credentials for a vendor, and the sessions that are opened with them. */
interface VendorCredentials {

    /**
     * Those whose supplier is asked at each attempt.
     *
     * <p>The first token is the one that goes without saying, and the first key, if any, which should be a temporary one, signs where
     * one of them is enough.
     */
    List<CredentialKind<?>> kinds(VendorUnderTest vendor);

    /** Those that are given once, or by which the session gets another one first. */
    default List<CredentialKind<?>> others(VendorUnderTest vendor) {
        return List.of();
    }

    /** Configurations with a token, with keys, and with all that can go beside these. */
    List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys);

    /** Headers that are the vendor's, and that no application adds. */
    default List<String> reservedHeaders() {
        return List.of();
    }
}
