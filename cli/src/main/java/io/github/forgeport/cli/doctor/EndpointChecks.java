package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.ConfiguredEndpoint;
import io.github.forgeport.cli.host.HostSetup;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks of one endpoint: whether it responds, and whether its TLS certificate is trusted. */
record EndpointChecks(ConfiguredEndpoint endpoint, EndpointProbe probe) {

    private static final int MAX_LENGTH = 200;

    private static final String NO_RESPONSE_HINT =
            "Check the way to it: a firewall may swallow what is sent, or a proxy be needed"
                    + " (FORGEPORT_JAVA_OPTS='-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT').";

    /** Returns the results of both checks. */
    List<CheckResult> results() {
        @Nullable GitHostException failure = probe.failure().orElse(null);
        if (failure == null) {
            return List.of(
                    CheckResult.ok(endpoint.name(), endpoint.printableAddress() + " answers" + resolvedAddresses()),
                    tls());
        }
        if (endpoint.isEncrypted() && isTlsFailure(failure)) {
            return List.of(
                    CheckResult.ok(
                            endpoint.name(), endpoint.printableAddress() + " is connected" + resolvedAddresses()),
                    untrusted(failure));
        }
        return List.of(unreachable(failure), CheckResult.skip(tlsCheckName(), "not looked at: nobody was reached"));
    }

    /** Whether a failure is one of the TLS handshake. */
    private static boolean isTlsFailure(GitHostException failure) {
        return failure instanceof Unavailable unavailable
                ? unavailable.reason() == Unavailable.Reason.TLS || unavailable.reason() == Unavailable.Reason.TLS_TRUST
                : failure instanceof TimedOut late && late.phase() == TimedOut.Phase.TLS;
    }

    /** Returns the IP addresses of the endpoint in parentheses. */
    private String resolvedAddresses() {
        return AddressLookup.of(probe.host());
    }

    /** Returns the failed result of an endpoint that could not be reached. */
    private CheckResult unreachable(GitHostException failure) {
        FailureMessage text = FailureMessage.of(failure);
        return CheckResult.fail(
                ExitCode.of(failure),
                endpoint.name(),
                endpoint.printableAddress() + ": " + text.problem() + reason(failure),
                failure instanceof TimedOut ? NO_RESPONSE_HINT : text.advice(),
                endpoint.source());
    }

    /** Returns the message of a failure's cause in parentheses; an empty text if it adds nothing. */
    private static String reason(GitHostException failure) {
        Throwable cause = failure.getCause();
        // The message of an unknown host is its name again.
        return cause == null || cause.getMessage() == null || cause instanceof UnknownHostException
                ? ""
                : " (" + SafeText.of(cause.getMessage(), MAX_LENGTH) + ")";
    }

    /** Returns the result of the TLS check for an endpoint that responds: passed, or skipped for plain HTTP. */
    private CheckResult tls() {
        return endpoint.isEncrypted()
                ? CheckResult.ok(tlsCheckName(), "the certificate is trusted and names the host")
                : CheckResult.skip(
                        tlsCheckName(), "plain HTTP, which shows credentials to the network; for a sandbox only");
    }

    /** Returns the failed result of the TLS check, with the problem of the certificate or the handshake. */
    private CheckResult untrusted(GitHostException failure) {
        ExitCode code = ExitCode.of(failure);
        if (failure instanceof Unavailable unavailable && unavailable.reason() == Unavailable.Reason.TLS_TRUST) {
            CertificateProblem problem = CertificateProblem.of(unavailable);
            return CheckResult.fail(code, tlsCheckName(), problem.description(), problem.hint(), endpoint.source());
        }
        FailureMessage text = FailureMessage.of(failure);
        return CheckResult.fail(
                code, tlsCheckName(), text.problem() + reason(failure), text.advice(), endpoint.source());
    }

    private String tlsCheckName() {
        return endpoint.name().equals(HostSetup.API_ENDPOINT_NAME) ? "TLS" : endpoint.name() + " TLS";
    }
}
