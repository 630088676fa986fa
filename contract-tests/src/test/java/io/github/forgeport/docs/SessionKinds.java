package io.github.forgeport.docs;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sessions of a vendor that differ in what they support, by the names that the documents give them. */
final class SessionKinds {

    private SessionKinds() {}

    /** Returns a vendor's sessions by name: the first has the vendor's name, the others add how they differ. */
    static Map<String, GitHost> of(VendorUnderTest vendor, URI url) {
        Map<String, GitHost> kinds = vendor.kindsOfSessions(url, Secret.of("not-a-secret"));
        String first = kinds.keySet().iterator().next();
        Map<String, GitHost> sessions = new LinkedHashMap<>();
        kinds.forEach((kind, session) -> sessions.put(kind.equals(first) ? first : first + " " + kind, session));
        return sessions;
    }
}
