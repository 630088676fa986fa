package io.github.forgeport.http;

/** The supplier of a credential failed; what it said is not repeated, since it may hold the credential. */
@SuppressWarnings("serial") // It never leaves a call.
final class NoCredential extends RuntimeException {

    NoCredential() {
        super("no credential", null, false, false);
    }
}
