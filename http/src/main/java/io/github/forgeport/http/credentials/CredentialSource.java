package io.github.forgeport.http.credentials;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;

/**
 * A supplier of a session's credential, called for every attempt and from many threads, and told when the host refuses the
 * credential.
 *
 * <p>What any supplier throws, checked or not, fails the call as {@code Unauthenticated.SUPPLIER}, which names its class; its
 * text is not passed on, since it may hold the credential. Only a {@code VirtualMachineError} comes out as it is.
 *
 * <p>One that may take time runs on a thread of the library's, which has the caller's context class loader, but none of the
 * caller's thread-locals. A call whose time is over while it waits for one fails as {@code Unauthenticated.SUPPLIER}, saying so; when too many
 * are at it, because they do not answer, as {@code Unavailable.SATURATED}.
 */
public interface CredentialSource<C> extends Supplier<C> {

    /** The host refused a credential of this source; returns whether another may now be had. */
    boolean refused(C credential);

    /** Whether it may take time; then it gets a deadline, on another thread. */
    boolean mayBlock();

    /** Always the same one. */
    static <C> CredentialSource<C> of(C credential) {
        return new Fixed<>(requireNonNull(credential, "credential"));
    }

    /** A supplier that is none of these takes what time it takes, and knows no other credential than the one it gives. */
    static <C> CredentialSource<C> from(Supplier<C> supplier) {
        return supplier instanceof CredentialSource<C> source
                ? source
                : new Asked<>(requireNonNull(supplier, "supplier"));
    }

    /** A credential that never changes, and needs no waiting for. */
    record Fixed<C>(C get) implements CredentialSource<C> {

        @Override
        public boolean refused(C credential) {
            return false;
        }

        @Override
        public boolean mayBlock() {
            return false;
        }

        /** Shows no credential. */
        @Override
        public String toString() {
            return "CredentialSource.Fixed";
        }
    }

    /** Somebody else's supplier. */
    record Asked<C>(Supplier<C> supplier) implements CredentialSource<C> {

        @Override
        public C get() {
            return supplier.get();
        }

        @Override
        public boolean refused(C credential) {
            return false;
        }

        @Override
        public boolean mayBlock() {
            return true;
        }

        /** Shows no credential. */
        @Override
        public String toString() {
            return "CredentialSource.Asked";
        }
    }
}
