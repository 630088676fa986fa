package io.github.forgeport.docs;

import io.github.forgeport.contract.GitHostContract;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.settings.MissingSettings;
import io.github.forgeport.jackson.ForgeportModule;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.Sandbox;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types that are public API. */
public final class PublicApi {

    /** One type of each module whose exported types are all public API. */
    private static final List<Class<?>> WHOLE_MODULES =
            List.of(Repository.class, GitHost.class, ForgeportModule.class, Sandbox.class, FaultServer.class);

    /** The types of {@code http} that an application creates or catches, and that no signature of an adapter names. */
    private static final List<Class<?>> UNNAMED =
            List.of(CredentialChain.class, RenewingCredential.class, MissingSettings.class);

    private PublicApi() {}

    /**
     * Returns all public types by name: whole modules, the adapters' exports, the types of {@code http} that these
     * name, and the kit.
     */
    public static List<Class<?>> types() {
        List<Class<?>> doors = Vendors.ALL.stream()
                .map(PublicApi::typeOfSession)
                .flatMap(ModuleTypes::exportedBeside)
                .toList();
        Set<Class<?>> named = NamedTypes.of(Stream.concat(doors.stream(), UNNAMED.stream()));
        return Stream.of(
                        WHOLE_MODULES.stream().flatMap(ModuleTypes::exportedBeside),
                        doors.stream(),
                        ModuleTypes.exportedBeside(HttpPolicy.class)
                                .filter(type -> named.contains(NamedTypes.outermost(type))),
                        ModuleTypes.allBeside(GitHostContract.class))
                .flatMap(types -> types)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static Class<?> typeOfSession(VendorUnderTest vendor) {
        try (GitHost session = vendor.connect(URI.create("http://127.0.0.1:1"), Secret.of("not-a-secret"))) {
            return session.getClass();
        }
    }
}
