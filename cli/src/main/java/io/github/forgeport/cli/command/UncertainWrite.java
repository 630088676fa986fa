package io.github.forgeport.cli.command;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.Verification;
import io.github.forgeport.port.failure.GitHostException;

/** Thrown when a write failed and may have been carried out, with the result of verifying that at the host. */
public final class UncertainWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GitHostException failure;
    private final Verification verification;

    private UncertainWrite(GitHostException failure, Verification verification, String message) {
        super(message, failure);
        this.failure = failure;
        this.verification = verification;
    }

    /**
     * Verifies through a session whether a failed write was carried out, and returns an exception with the result; the
     * failure itself if its effect is known.
     *
     * @param look the command that shows the user what is there
     */
    static RuntimeException orSame(GitHost host, GitHostException failure, String look) {
        if (failure.call().effect() != GitHostException.Effect.UNKNOWN) {
            return failure;
        }
        String again = "look with " + look + " before it is sent again.";
        try {
            Verification found = host.verify(failure);
            String meaning = switch (found) {
                case DONE -> "the host shows what it would have left.";
                case NOT_DONE -> "the host does not show it now, but may still be at it; " + again;
                case UNKNOWABLE -> "what the host shows does not tell; " + again;
            };
            return new UncertainWrite(failure, found, sentence(found, meaning));
        } catch (GitHostException unread) {
            failure.addSuppressed(unread);
            String meaning = "the host cannot be read now; " + again;
            return new UncertainWrite(failure, Verification.UNKNOWABLE, sentence(Verification.UNKNOWABLE, meaning));
        }
    }

    private static String sentence(Verification found, String meaning) {
        return "Whether it was carried out: " + found + ", " + meaning;
    }

    /** Returns the failure of the write. */
    public GitHostException failure() {
        return failure;
    }

    /** Returns the result of verifying the write at the host. */
    public Verification verification() {
        return verification;
    }
}
