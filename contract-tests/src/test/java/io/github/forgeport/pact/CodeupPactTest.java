package io.github.forgeport.pact;

import static io.github.forgeport.contract.Vendors.CODEUP;
import static io.github.forgeport.pact.PactRow.Outcome.failure;
import static io.github.forgeport.pact.PactRow.Outcome.value;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.contract.CredentialKind;
import io.github.forgeport.contract.DocumentedCall;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;

/** The requests of the adapter to Codeup, and the fields of the responses on which it relies. */
class CodeupPactTest extends VendorPactTable {

    static final String HELD = "the documented repository";

    /** Creates the table; {@code success} decides a response of the service, {@code Code} one of the gateway. */
    CodeupPactTest() {
        super(CODEUP, HELD, Set.of("$.success", "$.Code"), "组/仓库 1", "not-found");
    }

    @Override
    Stream<PactRow> others() {
        return Stream.of(
                row(
                        "get organization",
                        known(CODEUP.token()),
                        host -> ((CodeupGitHost) host).organization(),
                        "get-codeup-organization",
                        value(CODEUP.shownBy("get-codeup-organization", Namespace.class)
                                .values()
                                .get(0))),
                row(
                        "foreign organization",
                        CodeupPactTest::connectToForeignOrganization,
                        CODEUP::call,
                        "not-in-organization",
                        failure(Forbidden.class)));
    }

    private static GitHost connectToForeignOrganization(URI url) {
        CodeupCredentials credentials = CodeupCredentials.accessToken(Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN));
        return CodeupGitHost.connect(
                new CodeupConfig(url, "000000000000000000000000", credentials, TestPolicy.PATIENT));
    }

    /** Returns a signing kind for the two operations for which no token is documented, else the token. */
    @Override
    CredentialKind<?> credentialFor(DocumentedCall call) {
        Operation operation = call.shapes().specimen().operation();
        return operation == Operation.GET_NAMESPACE_BY_PATH || operation == Operation.COMPARE_COMMITS
                ? CODEUP.credential("ACS3")
                : super.credentialFor(call);
    }
}
