package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.verb.ArgumentValues;
import io.github.forgeport.cli.verb.ProbeTargets;
import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks of a host's operations: whether each works, by a probe request that changes nothing. */
final class OperationChecks {

    private static final int OK = 200;

    private final GitHost host;
    private final boolean hasCodes;
    private final Map<Operation, String> missingSettingHints;
    private final Map<Operation, Verb> verbs = new LinkedHashMap<>();
    private final ProbeTargets targets = new ProbeTargets();
    private final List<CheckResult> results = new ArrayList<>();
    private @Nullable String acceptingOperation;
    private @Nullable GitHostException refusal;
    /** The reason why the remaining operations are not probed; null as long as they are. */
    private @Nullable String stopReason;

    OperationChecks(GitHost host, boolean hasCodes, Map<Operation, String> missing, List<Verb> verbs) {
        this.host = host;
        this.hasCodes = hasCodes;
        this.missingSettingHints = missing;
        verbs.forEach(verb -> this.verbs.put(verb.operation(), verb));
    }

    /** Checks all operations: the listings first, since a listed entity helps to probe other operations. */
    void run() {
        Set<Operation> all = new LinkedHashSet<>();
        verbs.values().stream().filter(Verb::isListing).map(Verb::operation).forEach(all::add);
        all.addAll(List.of(Operation.values()));
        all.forEach(operation -> results.add(check(operation)));
    }

    /** Returns the results of the checks that {@link #run} made. */
    List<CheckResult> results() {
        return results;
    }

    /** Returns the name of the operation whose response proves that the host accepts the credential. */
    Optional<String> acceptingOperation() {
        return Optional.ofNullable(acceptingOperation);
    }

    /** Returns the failure by which the host refused the credential; empty if it did not. */
    Optional<GitHostException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Returns the result of the check of one operation, which is probed if it is supported and has a probe. */
    private CheckResult check(Operation operation) {
        String name = operation.toString();
        Capability capability = host.capabilities().of(operation);
        if (capability.support() == Support.UNSUPPORTED) {
            String hint = missingSettingHints.get(operation);
            return CheckResult.skip(name, capability.reason(), hint == null ? new String[0] : new String[] {hint})
                    .withOutcome("unsupported");
        }
        Verb verb = verbs.get(operation);
        if (verb == null) {
            return CheckResult.skip(name, "the doctor has no probe for it").withOutcome("not tried");
        }
        if (verb.writes()) {
            return CheckResult.skip(name, "it writes, which is never tried").withOutcome("unknown");
        }
        if (!verb.isProbed()) {
            return CheckResult.skip(name, "no harmless call checks it").withOutcome("not tried");
        }
        return stopReason == null
                ? probe(name, verb)
                : CheckResult.skip(name, stopReason).withOutcome("not tried");
    }

    /** Sends the probe of an operation and returns the result. */
    private CheckResult probe(String name, Verb verb) {
        ArgumentValues given = verb.probeValues(targets);
        try {
            String answer = verb.call().apply(host, given).summary(targets);
            recordAcceptance(name);
            return CheckResult.ok(name, answer).withOutcome("answered");
        } catch (NotFound absent) {
            return notFound(name, given, absent);
        } catch (Forbidden known) {
            if (isVendorResponse(known.call())) {
                recordAcceptance(name);
            }
            return failed(name, known).withOutcome("refused");
        } catch (Rejected | Conflict | ProtocolViolation ofThisOne) {
            return failed(name, ofThisOne).withOutcome("failed");
        } catch (Unauthenticated refused) {
            return refused(name, refused);
        } catch (Unsupported unsupported) {
            return CheckResult.skip(name, FailureMessage.of(unsupported).problem())
                    .withOutcome("unsupported");
        } catch (GitHostException ofAll) {
            stopReason = "the host failed before";
            return failed(name, ofAll).withOutcome("failed");
        }
    }

    /**
     * Returns the result of a probe whose target was not found, as expected. Any web server sends 404; a vendor with codes
     * adds one, or sends 200 without the entity.
     */
    private CheckResult notFound(String name, ArgumentValues given, NotFound absent) {
        FailedCall call = absent.call();
        boolean vendors = isVendorResponse(call) || call.status().orElse(OK) == OK;
        if (!vendors && hasCodes && acceptingOperation == null) {
            return CheckResult.fail(
                            ExitCode.NOT_FOUND,
                            name,
                            "HTTP 404 without a word of the vendor's",
                            "Check the endpoint: what answers there does not seem to be this vendor's API.")
                    .withOutcome("failed");
        }
        if (vendors) {
            recordAcceptance(name);
        }
        return CheckResult.ok(name, "not found, as expected of " + given).withOutcome("answered");
    }

    /**
     * Whether the response to a failed call came from the vendor's API: it has an error code, or a request id if the vendor
     * has no codes.
     */
    private boolean isVendorResponse(FailedCall call) {
        if (!hasCodes) {
            return call.requestId().isPresent();
        }
        String status = String.valueOf(call.status().orElse(OK));
        return call.vendorCode().filter(code -> !code.equals(status)).isPresent();
    }

    /** Records the first operation whose response proves that the credential is accepted. */
    private void recordAcceptance(String name) {
        acceptingOperation = acceptingOperation == null ? name : acceptingOperation;
    }

    /**
     * Returns the result of a probe that the host refused as unauthenticated. After another operation has succeeded, the
     * cause is something of this one, such as a stored authorization.
     */
    private CheckResult refused(String name, Unauthenticated refused) {
        if (acceptingOperation != null) {
            return failed(name, refused).withOutcome("refused");
        }
        refusal = refused;
        stopReason = "the credential is not accepted";
        return CheckResult.fail(ExitCode.of(refused), name, stopReason, "See 'accepted' above.")
                .withOutcome("refused");
    }

    /** Returns the failed result of an operation. */
    private static CheckResult failed(String name, GitHostException failure) {
        FailureMessage text = FailureMessage.of(failure);
        return CheckResult.fail(ExitCode.of(failure), name, text.problem(), text.advice());
    }
}
