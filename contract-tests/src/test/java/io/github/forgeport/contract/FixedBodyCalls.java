package io.github.forgeport.contract;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.port.GitHost;
import java.util.Map;

/** Sessions with all vendors on one simulated server, which responds to each documented call with a given body. */
final class FixedBodyCalls implements AutoCloseable {

    private final FaultServer server = FaultServer.start();

    /**
     * One session per vendor for all cases: it keeps only ids from responses, and those are stored in it before each
     * call.
     */
    private final Map<VendorUnderTest, GitHost> sessions = Vendors.ALL.stream()
            .collect(toMap(identity(), vendor -> vendor.connect(server.url(), Secret.of("not-a-secret"))));

    /** Makes a call with this response body, and returns the value that is read from it. */
    Object value(DocumentedCall call, String body) {
        server.answering(request -> CorrectResponses.ok(body));
        VendorUnderTest vendor = call.vendor();
        return Specimen.value(call.shapes().call(vendor.knowing(sessions.get(vendor))));
    }

    @Override
    public void close() {
        sessions.values().forEach(GitHost::close);
        server.close();
    }
}
