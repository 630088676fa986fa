package io.github.forgeport.matrix;

import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The texts of an object that a user, a log or a serializer could show. */
final class VisibleTexts {

    private VisibleTexts() {}

    /**
     * Returns the texts of a failure: its stack trace with all causes, its details of the call, and its serialized
     * bytes.
     */
    static String of(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        StringWriter said = new StringWriter();
        // Walks causes and suppressed ones, however deep.
        failure.printStackTrace(new PrintWriter(said, true));
        if (failure instanceof GitHostException typed) {
            said.append(ofEverythingIn(typed.call()));
        }
        if (failure instanceof ProtocolViolation violation) {
            said.append(violation.pointer().toString());
        }
        return said + serialised(failure);
    }

    private static String serialised(Throwable failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        } catch (IOException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Returns the texts of a value: those of all Forgeport objects that can be reached from it, itself included. */
    static String ofEverythingIn(Object root) {
        StringBuilder said = new StringBuilder();
        ReachableObjects.from(root).ofOurs().forEach(next -> said.append(next).append('\n'));
        return said.toString();
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
