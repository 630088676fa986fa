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
     * Returns the kinds of credentials whose supplier is called at each attempt.
     *
     * <p>The first token is the default kind, and the first key, if any, which should be a temporary one, signs where one
     * key is enough.
     */
    List<CredentialKind<?>> kinds(VendorUnderTest vendor);

    /**
     * Returns the kinds of credentials that are given once, or with which the session first gets another credential.
     */
    default List<CredentialKind<?>> others(VendorUnderTest vendor) {
        return List.of();
    }

    /** Returns configurations with a token, with keys, and with all that can be combined with these. */
    List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys);

    /** Returns the names of the vendor's own headers, which no application may add. */
    default List<String> reservedHeaders() {
        return List.of();
    }
}
