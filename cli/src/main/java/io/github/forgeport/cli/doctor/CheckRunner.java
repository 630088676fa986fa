package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.TwoListeners;
import io.github.forgeport.cli.console.WaitingNotice;
import io.github.forgeport.cli.host.ConfiguredEndpoint;
import io.github.forgeport.cli.host.HostSetup;
import io.github.forgeport.cli.host.KnownHost;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs all checks of one host, from settings to operations; each as far as those before allow. */
public final class CheckRunner {

    private final RunContext context;
    private final KnownHost host;
    private final HttpPolicy policy;
    private final List<CheckResult> checks = new ArrayList<>();

    public CheckRunner(RunContext context, KnownHost host, HttpPolicy policy) {
        this.context = context;
        this.host = host;
        this.policy = policy;
    }

    public DoctorReport of(@Nullable Path profile) {
        try {
            checks.add(SettingsChecks.profile(context.environment(), profile));
        } catch (CommandFailure ofProfile) {
            checks.add(SettingsChecks.unusable(ofProfile));
            return report();
        }
        try {
            Settings settings = host.read(context.environment(), profile).with(policy);
            HostSetup setup = host.setup(settings);
            checks.add(SettingsChecks.settings(settings));
            examine(settings, setup);
        } catch (CommandFailure ofSettings) {
            checks.add(SettingsChecks.failed(ofSettings));
        }
        return report();
    }

    private DoctorReport report() {
        return new DoctorReport(host.toString(), checks);
    }

    private void examine(Settings settings, HostSetup setup) {
        List<EndpointProbe> contacts = new ArrayList<>();
        for (ConfiguredEndpoint endpoint : setup.endpoints()) {
            EndpointProbe contact = EndpointProbe.with(endpoint.address(), settings.policy());
            contacts.add(contact);
            checks.addAll(new WaitingNotice(context.console())
                    .during(
                            "the addresses of " + endpoint.address().getHost(),
                            new EndpointChecks(endpoint, contact)::all));
        }
        CredentialChecks credential = new CredentialChecks(setup);
        if (contacts.stream().allMatch(contact -> contact.failure().isEmpty())) {
            ask(settings, setup, contacts.get(0));
        } else {
            checks.add(CheckResult.skip("clock", "not compared: nobody was reached"));
            checks.add(credential.chosen());
            checks.add(CredentialChecks.notAsked("not tried: nobody was reached"));
        }
    }

    private void ask(Settings settings, HostSetup setup, EndpointProbe contact) {
        CallRecorder heard = new CallRecorder(host.toString());
        Settings listened = settings.with(policy.withListener(new TwoListeners(heard, policy.listener())));
        CredentialChecks credential = new CredentialChecks(setup);
        try (GitHost session = context.connections().open(host, listened, Operation.LIST_AUTHORIZATIONS)) {
            OperationChecks operations = new OperationChecks(session, host.hasCodes(), setup.missing(), Verbs.ALL);
            operations.run();
            checks.add(new ClockCheck(contact, setup.credential(), heard).get());
            checks.add(credential.chosen());
            checks.add(credential.accepted(operations, heard));
            checks.addAll(operations.all());
        }
    }
}
