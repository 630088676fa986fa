package io.github.forgeport.cli;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an endpoint is reached, and its certificate is right. */
record EndpointChecks(Endpoint endpoint, Contact contact) {

    private static final int LONGEST = 200;

    private static final String SILENT =
            "Check the way to it: a firewall may swallow what is sent, or a proxy be needed"
                    + " (FORGEPORT_JAVA_OPTS='-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT').";

    List<Check> all() {
        @Nullable GitHostException failure = contact.failure().orElse(null);
        if (failure == null) {
            return List.of(Check.ok(endpoint.name(), endpoint.shown() + " answers" + resolved()), tls());
        }
        if (endpoint.isEncrypted() && isOfTls(failure)) {
            return List.of(
                    Check.ok(endpoint.name(), endpoint.shown() + " is connected" + resolved()), untrusted(failure));
        }
        return List.of(unreached(failure), Check.skip(tlsName(), "not looked at: nobody was reached"));
    }

    private static boolean isOfTls(GitHostException failure) {
        return failure instanceof Unavailable unavailable
                ? unavailable.reason() == Unavailable.Reason.TLS || unavailable.reason() == Unavailable.Reason.TLS_TRUST
                : failure instanceof TimedOut late && late.phase() == TimedOut.Phase.TLS;
    }

    private String resolved() {
        return ResolvedAddresses.of(contact.host());
    }

    private Check unreached(GitHostException failure) {
        Told told = Told.by(failure);
        return Check.fail(
                ExitCode.of(failure),
                endpoint.name(),
                endpoint.shown() + ": " + told.what() + reason(failure),
                failure instanceof TimedOut ? SILENT : told.advice(),
                endpoint.from());
    }

    private static String reason(GitHostException failure) {
        Throwable cause = failure.getCause();
        // The message of an unknown host is its name again.
        return cause == null || cause.getMessage() == null || cause instanceof UnknownHostException
                ? ""
                : " (" + SafeText.of(cause.getMessage(), LONGEST) + ")";
    }

    private Check tls() {
        return endpoint.isEncrypted()
                ? Check.ok(tlsName(), "the certificate is trusted and names the host")
                : Check.skip(tlsName(), "plain HTTP, which shows credentials to the network; for a sandbox only");
    }

    private Check untrusted(GitHostException failure) {
        ExitCode code = ExitCode.of(failure);
        if (failure instanceof Unavailable unavailable && unavailable.reason() == Unavailable.Reason.TLS_TRUST) {
            Distrust why = Distrust.of(unavailable);
            return Check.fail(code, tlsName(), why.found(), why.hint(), endpoint.from());
        }
        Told told = Told.by(failure);
        return Check.fail(code, tlsName(), told.what() + reason(failure), told.advice(), endpoint.from());
    }

    private String tlsName() {
        return endpoint.name().equals(Setup.ENDPOINT) ? "TLS" : endpoint.name() + " TLS";
    }
}
