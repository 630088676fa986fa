package io.github.forgeport.http.response;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import java.lang.reflect.InaccessibleObjectException;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an exception that keeps its class and stack trace and drops its message, as the cause of a failure.
 *
 * <p>Its text is kept only where it is about classes and modules; any other may repeat an answer or a credential.
 */
@SuppressWarnings("serial") // Exceptions are serializable by inheritance; nobody is promised a stable form.
public final class MaskedCause extends RuntimeException {

    private MaskedCause(String what, StackTraceElement[] trace) {
        super(what);
        setStackTrace(trace);
    }

    /**
     * Returns a copy of an exception without a message that could contain a secret; returns a {@code LinkageError} itself.
     */
    public static Throwable of(Throwable thrown) {
        if (thrown instanceof LinkageError) {
            return thrown;
        }
        String text = safeMessage(thrown);
        String name = thrown.getClass().getName();
        return new MaskedCause(text == null ? name : name + ": " + text, thrown.getStackTrace());
    }

    private static @Nullable String safeMessage(Throwable thrown) {
        if (thrown instanceof InvalidDefinitionException aboutTypes) {
            return aboutTypes.getOriginalMessage();
        }
        boolean isAboutClasses =
                thrown instanceof InaccessibleObjectException || thrown instanceof TypeNotPresentException;
        return isAboutClasses ? thrown.getMessage() : null;
    }
}
