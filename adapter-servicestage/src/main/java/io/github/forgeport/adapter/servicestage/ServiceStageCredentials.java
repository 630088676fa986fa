package io.github.forgeport.adapter.servicestage;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.Secret;
import io.github.forgeport.http.Authentication;
import io.github.forgeport.http.OutgoingRequest;
import java.util.function.Supplier;

/** How a session proves to ServiceStage who is asking. */
public final class ServiceStageCredentials implements Authentication {

    private final Supplier<Secret> token;
    private final boolean mayBlock;

    private ServiceStageCredentials(Supplier<Secret> token, boolean mayBlock) {
        this.token = token;
        this.mayBlock = mayBlock;
    }

    /** An IAM token of the project, sent as {@code X-Auth-Token}; the vendor's tokens live for 24 hours. */
    public static ServiceStageCredentials token(Secret token) {
        requireNonNull(token, "token");
        return new ServiceStageCredentials(() -> token, false);
    }

    /** An IAM token that is asked for at every attempt, so that it can change while a session lives. */
    public static ServiceStageCredentials token(Supplier<Secret> supplier) {
        return new ServiceStageCredentials(requireNonNull(supplier, "supplier"), true);
    }

    @Override
    public void authenticate(OutgoingRequest request) {
        request.header("X-Auth-Token", token.get().reveal());
    }

    @Override
    public boolean mayBlock() {
        return mayBlock;
    }

    @Override
    public String toString() {
        return "ServiceStageCredentials[token ***]";
    }
}
