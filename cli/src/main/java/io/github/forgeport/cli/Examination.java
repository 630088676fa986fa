package io.github.forgeport.cli;

import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All checks of one host, from what is configured to what is answered; each as far as those before allow. */
final class Examination {

    private final Context context;
    private final KnownHost host;
    private final HttpPolicy policy;
    private final List<Check> checks = new ArrayList<>();

    Examination(Context context, KnownHost host, HttpPolicy policy) {
        this.context = context;
        this.host = host;
        this.policy = policy;
    }

    Report of(@Nullable Path profile) {
        try {
            checks.add(SettingsChecks.profile(context.environment(), profile));
        } catch (CommandFailure ofProfile) {
            checks.add(SettingsChecks.unusable(ofProfile));
            return report();
        }
        try {
            Settings settings = host.read(context.environment(), profile).with(policy);
            Setup setup = host.setup(settings);
            checks.add(SettingsChecks.settings(settings));
            examine(settings, setup);
        } catch (CommandFailure ofSettings) {
            checks.add(SettingsChecks.failed(ofSettings));
        }
        return report();
    }

    private Report report() {
        return new Report(host.toString(), checks);
    }

    private void examine(Settings settings, Setup setup) {
        List<Contact> contacts = new ArrayList<>();
        for (Endpoint endpoint : setup.endpoints()) {
            Contact contact = Contact.with(endpoint.address(), settings.policy());
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
            checks.add(Check.skip("clock", "not compared: nobody was reached"));
            checks.add(credential.chosen());
            checks.add(CredentialChecks.notAsked("not tried: nobody was reached"));
        }
    }

    private void ask(Settings settings, Setup setup, Contact contact) {
        Heard heard = new Heard(host.toString());
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
