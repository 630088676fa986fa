package io.github.forgeport.adapter.codeup;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.Secret;
import io.github.forgeport.http.Authentication;
import io.github.forgeport.http.OutgoingRequest;
import java.util.function.Supplier;

/** How a session proves to Codeup who is asking. */
public final class CodeupCredentials implements Authentication {

    private final Supplier<Secret> accessToken;
    private final boolean mayBlock;

    private CodeupCredentials(Supplier<Secret> accessToken, boolean mayBlock) {
        this.accessToken = accessToken;
        this.mayBlock = mayBlock;
    }

    /** A personal access token, sent as the query parameter {@code accessToken}. */
    public static CodeupCredentials accessToken(Secret token) {
        requireNonNull(token, "token");
        return new CodeupCredentials(() -> token, false);
    }

    /**
     * A personal access token that is asked for at every attempt, so that it can change while a session lives.
     *
     * <p>The vendor offers the token for calls without AccessKey; whether its service takes one without a signature is
     * not established.
     */
    public static CodeupCredentials accessToken(Supplier<Secret> supplier) {
        return new CodeupCredentials(requireNonNull(supplier, "supplier"), true);
    }

    @Override
    public void authenticate(OutgoingRequest request) {
        request.parameter("accessToken", accessToken.get().reveal());
    }

    @Override
    public boolean mayBlock() {
        return mayBlock;
    }

    @Override
    public String toString() {
        return "CodeupCredentials[accessToken ***]";
    }
}
