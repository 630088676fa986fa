package io.github.forgeport.pact;

import static io.github.forgeport.pact.PactRow.Outcome.failure;
import static io.github.forgeport.pact.PactRow.Outcome.value;

import io.github.forgeport.contract.CredentialKind;
import io.github.forgeport.contract.DocumentedCall;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.pact.PactRow.Caller;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pact with a vendor as a table: its documented calls, a wrong credential, and each kind of credential with a
 * request that is hard to sign.
 */
abstract class VendorPactTable extends PactTable {

    private final VendorUnderTest vendor;
    private final RepositoryPath absent;
    private final String absentPayload;

    /**
     * Creates the table of a vendor.
     *
     * @param absent a repository that is not there, and whose request has characters to be escaped
     * @param absentPayload its payload that answers that, which should be short
     */
    VendorPactTable(VendorUnderTest vendor, String state, Set<String> literals, String absent, String absentPayload) {
        super(vendor.name(), state, literals);
        this.vendor = vendor;
        this.absent = RepositoryPath.parse(absent);
        this.absentPayload = absentPayload;
    }

    @Override
    final Stream<PactRow> rows() {
        return Stream.of(vendor.calls().stream().map(this::documented), absent(), Stream.of(refused()), others())
                .flatMap(rows -> rows);
    }

    /** Returns the rows of interactions that only this vendor has; by default none. */
    Stream<PactRow> others() {
        return Stream.of();
    }

    /** Returns the kind of credential with which a documented call is made. */
    CredentialKind<?> credentialFor(DocumentedCall call) {
        return vendor.token();
    }

    /** Returns a caller with the credential of this kind that the sandbox accepts. */
    final Caller known(CredentialKind<?> kind) {
        return url -> vendor.knowing(kind.openKnown(url, TestPolicy.PATIENT));
    }

    private PactRow documented(DocumentedCall call) {
        return new PactRow(
                call.shapes().toString(),
                known(credentialFor(call)),
                host -> Specimen.value(call.shapes().call(host)),
                vendor.requestsOf(call.shapes().specimen().operation()),
                call.payload(),
                value(call.shapes().expected()));
    }

    private Stream<PactRow> absent() {
        return vendor.credentials().stream()
                .map(kind -> row(
                        "find absent repository, " + kind.name(),
                        known(kind),
                        host -> host.repositories().find(absent),
                        absentPayload,
                        value(Optional.empty())));
    }

    private PactRow refused() {
        return new PactRow(
                "wrong credential",
                url -> vendor.token().open(url, TestPolicy.PATIENT, Secret.of("no-such-token")),
                vendor::call,
                1,
                vendor.wrongCredentialPayload(),
                failure(Unauthenticated.class));
    }
}
