package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.CompositeListener;
import io.github.forgeport.cli.console.WaitingNotice;
import io.github.forgeport.cli.host.ConfiguredEndpoint;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.HostSetup;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runner of the command {@code doctor}'s checks on one host, in order; a check is skipped if one on which it depends
 * failed.
 */
public final class CheckRunner {

    private final RunContext context;
    private final HostEntry host;
    private final HttpPolicy policy;
    private final List<CheckResult> results = new ArrayList<>();

    /** Creates a runner of the checks on one host, whose requests follow this HTTP policy. */
    public CheckRunner(RunContext context, HostEntry host, HttpPolicy policy) {
        this.context = context;
        this.host = host;
        this.policy = policy;
    }

    /** Runs all checks and returns their report; unusable settings end the run early. */
    public DoctorReport run(@Nullable Path profile) {
        try {
            results.add(SettingsChecks.checkProfile(context.environment(), profile));
        } catch (CommandFailure ofProfile) {
            results.add(SettingsChecks.profileFailed(ofProfile));
            return report();
        }
        try {
            Settings settings = host.read(context.environment(), profile).with(policy);
            HostSetup setup = host.setup(settings);
            results.add(SettingsChecks.settingsPassed(settings));
            runChecks(settings, setup);
        } catch (CommandFailure ofSettings) {
            results.add(SettingsChecks.failed(ofSettings));
        }
        return report();
    }

    /** Returns the report of the checks that have run so far. */
    private DoctorReport report() {
        return new DoctorReport(host.toString(), results);
    }

    /**
     * Runs the checks of the endpoints and, if all endpoints respond, those of clock, credential and operations through a
     * session.
     */
    private void runChecks(Settings settings, HostSetup setup) {
        List<EndpointProbe> probes = new ArrayList<>();
        for (ConfiguredEndpoint endpoint : setup.endpoints()) {
            EndpointProbe probe = EndpointProbe.send(endpoint.address(), settings.policy());
            probes.add(probe);
            results.addAll(new WaitingNotice(context.console())
                    .runAsWait(
                            "the addresses of " + endpoint.address().getHost(),
                            new EndpointChecks(endpoint, probe)::results));
        }
        CredentialChecks credential = new CredentialChecks(setup);
        if (probes.stream().allMatch(probe -> probe.failure().isEmpty())) {
            runSessionChecks(settings, setup, probes.get(0));
        } else {
            results.add(CheckResult.skip("clock", "not compared: nobody was reached"));
            results.add(credential.choice());
            results.add(CredentialChecks.acceptanceSkipped("not tried: nobody was reached"));
        }
    }

    /** Runs the checks that need a session with the host: operations, clock and credential. */
    private void runSessionChecks(Settings settings, HostSetup setup, EndpointProbe probe) {
        CallRecorder recorder = new CallRecorder(host.toString());
        Settings recorded = settings.with(policy.withListener(new CompositeListener(recorder, policy.listener())));
        CredentialChecks credential = new CredentialChecks(setup);
        try (GitHost session = context.sessions().open(host, recorded, null)) {
            OperationChecks operations =
                    new OperationChecks(session, host.hasErrorCodes(), setup.missingSettingHints(), Verbs.ALL);
            operations.run();
            results.add(new ClockCheck(probe, setup.credential(), recorder).result());
            results.add(credential.choice());
            results.add(credential.acceptance(operations, recorder));
            results.addAll(operations.results());
        }
    }
}
