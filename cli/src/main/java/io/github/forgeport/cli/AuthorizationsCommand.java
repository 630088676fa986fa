package io.github.forgeport.cli;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What can be asked of authorizations. */
@Command(
        name = "authorizations",
        description = "The authorizations to other providers' repositories that a host keeps.")
final class AuthorizationsCommand {

    private final Context context;

    AuthorizationsCommand(Context context) {
        this.context = context;
    }

    @Command(
            name = "list",
            description = "Lists them all.",
            footer = {
                "",
                "Example: forgeport authorizations list --host servicestage",
                "'forgeport --help' tells the settings and the exit codes."
            })
    void list(@Mixin HostOptions options) {
        try (GitHost host = options.connect(context, Operation.LIST_AUTHORIZATIONS)) {
            Listing<Authorization> listing = listing(host);
            if (options.isJson()) {
                context.out().println(Json.text(Views.json(host.name(), listing)));
            } else {
                Views.table(listing).forEach(context.out()::println);
                listing.cutShort().ifPresent(why -> context.note(host.name() + " cut the listing short: " + why));
            }
        }
    }

    /** All that a host keeps. */
    static Listing<Authorization> listing(GitHost host) {
        Authorizations authorizations = authorizations(host);
        return Listing.of(from -> authorizations.list(AuthorizationQuery.all(), from));
    }

    static Authorizations authorizations(GitHost host) {
        return host.authorizations()
                .orElseThrow(() -> new Unsupported(
                        FailedCall.builder(host.name(), Operation.LIST_AUTHORIZATIONS)
                                .build(),
                        host.capabilities().of(Operation.LIST_AUTHORIZATIONS)));
    }
}
