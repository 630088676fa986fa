package io.github.forgeport.adapter.servicestage;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.request.SendableSecret;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The password of the sign-in in progress: read from its source once, and sent in the body. */
final class SentPassword implements CredentialSource<Secret> {

    private final transient Supplier<Secret> source;
    private transient volatile @Nullable Secret sent;

    SentPassword(Supplier<Secret> source) {
        this.source = source;
    }

    /** Asks for the password of another sign-in. */
    Secret next() {
        Secret password = SendableSecret.requireText("the password", source.get());
        sent = password;
        return password;
    }

    /** What no failure of the sign-in repeats. */
    @Override
    public Secret get() {
        return requireNonNull(sent, "a sign-in has a password");
    }

    /** A wrong password is no better the second time. */
    @Override
    public boolean refused(Secret password) {
        return false;
    }

    @Override
    public boolean mayBlock() {
        return false;
    }
}
