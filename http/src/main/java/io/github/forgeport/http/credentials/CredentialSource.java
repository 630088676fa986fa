package io.github.forgeport.http.credentials;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;

/**
 * A supplier of a session's credential, called at every attempt by many threads, and notified when the host refuses a
 * credential.
 *
 * <p>Any exception of a supplier, checked or not, fails the call as {@code Unauthenticated.SUPPLIER}, which names its class;
 * its text is not passed on, since it may hold the credential. Only a {@code VirtualMachineError} comes out as it is.
 *
 * <p>A source that may block runs on a thread of the library's, which has the caller's context class loader, but none of the
 * caller's thread-locals. A call whose time is over while it waits for one fails as {@code Unauthenticated.SUPPLIER}, saying so;
 * when too many of them are running, because they do not return, as {@code Unavailable.SATURATED}.
 */
public interface CredentialSource<C> extends Supplier<C> {

    /** Called when the host refused a credential; returns whether the source may now have another one. */
    boolean refused(C credential);

    /** Whether {@link #get} may block; it is then called on another thread, with a deadline. */
    boolean mayBlock();

    /** Creates a source of a credential that never changes. */
    static <C> CredentialSource<C> of(C credential) {
        return new Fixed<>(requireNonNull(credential, "credential"));
    }

    /**
     * Converts a supplier to a credential source, which counts as blocking, and has no other credential after a refusal;
     * returns a source as it is.
     */
    static <C> CredentialSource<C> from(Supplier<C> supplier) {
        return supplier instanceof CredentialSource<C> source
                ? source
                : new Supplied<>(requireNonNull(supplier, "supplier"));
    }

    /** A credential source with one credential, which never changes, so that it never blocks. */
    record Fixed<C>(C get) implements CredentialSource<C> {

        @Override
        public boolean refused(C credential) {
            return false;
        }

        @Override
        public boolean mayBlock() {
            return false;
        }

        /** Returns a text without the credential. */
        @Override
        public String toString() {
            return "CredentialSource.Fixed";
        }
    }

    /** A credential source that calls a supplier of the application. */
    record Supplied<C>(Supplier<C> supplier) implements CredentialSource<C> {

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

        /** Returns a text without the credential. */
        @Override
        public String toString() {
            return "CredentialSource.Supplied";
        }
    }
}
