package io.github.forgeport.contract;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A kind of credential of a vendor, with a connector that opens sessions with it.
 *
 * @param isSigned whether requests are signed, and so dated, with it
 * @param known the credential of this kind that the sandbox accepts
 * @param made makes another one of an id, where it has one, and a secret
 * @param seen what a request holds that it proves
 * @param secret its secret
 * @param connector opens sessions whose credentials come from a supplier
 */
public record CredentialKind<C>(
        VendorUnderTest vendor,
        String name,
        boolean isSigned,
        C known,
        BiFunction<String, Secret, C> made,
        Function<C, String> seen,
        Function<C, Secret> secret,
        Function<Supplier<C>, Connector> connector) {

    /** A function that opens a session. */
    @FunctionalInterface
    public interface Connector {
        GitHost open(URI url, HttpPolicy policy);
    }

    /** Creates a kind of credential that is a secret, sent as it is after this text. */
    static CredentialKind<Secret> secret(
            VendorUnderTest vendor,
            String name,
            String known,
            String before,
            Function<Supplier<Secret>, Connector> connector) {
        return new CredentialKind<>(
                vendor,
                name,
                false,
                Secret.of(known),
                (id, secret) -> secret,
                secret -> before + secret.reveal(),
                secret -> secret,
                connector);
    }

    /**
     * Creates a kind of credential that is an access key; a temporary key made of a secret has it as its token, too,
     * and so sends it.
     */
    static CredentialKind<AccessKey> key(
            VendorUnderTest vendor, String name, AccessKey known, Function<Supplier<AccessKey>, Connector> connector) {
        BiFunction<String, Secret, AccessKey> made = known.securityToken().isPresent()
                ? (id, secret) -> AccessKey.temporary(id, secret, secret)
                : AccessKey::of;
        return new CredentialKind<>(vendor, name, true, known, made, AccessKey::id, AccessKey::secret, connector);
    }

    /** Returns the credential of this number, which differs in its requests from those of other numbers. */
    public C credential(int number) {
        return made.apply("FakeKey" + number, Secret.of("fake-secret-" + number));
    }

    /** Returns the id of the key that the sandbox accepts. */
    public String knownId() {
        return seen.apply(known);
    }

    /** Returns the text in a request by which the credential of this number is recognized. */
    public String trace(int number) {
        return seen.apply(credential(number));
    }

    /** Opens a session whose credentials come from a supplier. */
    public GitHost open(URI url, HttpPolicy policy, Supplier<C> source) {
        return connector.apply(source).open(url, policy);
    }

    /** Opens a session with the credential that is made of this secret. */
    public GitHost open(URI url, HttpPolicy policy, Secret secretOfIt) {
        return open(url, policy, CredentialSource.of(made.apply("FakeKeyId", secretOfIt)));
    }

    /** Opens a session that fetches the next numbered credential, from 1 on, whenever one was refused. */
    public GitHost openRenewing(URI url, HttpPolicy policy, AtomicInteger fetched) {
        return open(
                url,
                policy,
                RenewingCredential.with(
                        () -> new RenewingCredential.Lease<>(credential(fetched.incrementAndGet()), null)));
    }

    /** Opens a session with the credential that the sandbox accepts. */
    public GitHost openKnown(URI url, HttpPolicy policy) {
        return open(url, policy, CredentialSource.of(known));
    }

    /** Opens a session whose credentials are made of the secrets of a supplier; a source stays a source. */
    public GitHost openBySecret(URI url, HttpPolicy policy, Supplier<Secret> secrets) {
        Supplier<C> credentials = () -> made.apply("FakeKeyId", secrets.get());
        return vendor.knowing(open(
                url,
                policy,
                secrets instanceof CredentialSource<Secret> source ? source(source, credentials) : credentials));
    }

    private CredentialSource<C> source(CredentialSource<Secret> secrets, Supplier<C> credentials) {
        return new CredentialSource<>() {
            @Override
            public C get() {
                return credentials.get();
            }

            @Override
            public boolean refused(C refused) {
                return secrets.refused(secret.apply(refused));
            }

            @Override
            public boolean mayBlock() {
                return secrets.mayBlock();
            }
        };
    }

    @Override
    public String toString() {
        return vendor + ", " + name;
    }
}
