package io.github.forgeport.docs;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sessions of a vendor that differ in what they can do, by what the pages call them. */
final class Sessions {

    private Sessions() {}

    /** The first is called as the vendor; the names of the others say what they are beside that. */
    static Map<String, GitHost> of(VendorUnderTest vendor, URI url) {
        Map<String, GitHost> kinds = vendor.kindsOfSessions(url, Secret.of("not-a-secret"));
        String first = kinds.keySet().iterator().next();
        Map<String, GitHost> sessions = new LinkedHashMap<>();
        kinds.forEach((kind, session) -> sessions.put(kind.equals(first) ? first : first + " " + kind, session));
        return sessions;
    }
}
