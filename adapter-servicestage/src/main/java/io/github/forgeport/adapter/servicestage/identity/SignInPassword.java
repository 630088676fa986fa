package io.github.forgeport.adapter.servicestage.identity;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.request.SendableSecret;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A credential source of a sign-in's password, which is read once from the application's source and sent in the body. */
final class SignInPassword implements CredentialSource<Secret> {

    private final transient Supplier<Secret> source;
    private transient volatile @Nullable Secret current;

    /** Creates a credential source that reads passwords from the application's source. */
    SignInPassword(Supplier<Secret> source) {
        this.source = source;
    }

    /** Reads the password for the next sign-in from the application's source. */
    Secret next() {
        Secret password = SendableSecret.requireText("the password", source.get());
        current = password;
        return password;
    }

    /** Returns the password of the sign-in in progress, which failures must mask. */
    @Override
    public Secret get() {
        return requireNonNull(current, "a sign-in has a password");
    }

    /** Returns false: a refused password is not replaced by another one. */
    @Override
    public boolean refused(Secret password) {
        return false;
    }

    @Override
    public boolean mayBlock() {
        return false;
    }
}
