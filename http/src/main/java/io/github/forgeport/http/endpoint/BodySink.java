package io.github.forgeport.http.endpoint;

import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.response.Response;
import java.io.IOException;

/**
 * A callback that receives a response's body piece by piece, so that the body is never held in memory. It is a parameter of
 * an endpoint's method, as in {@code api.archive("v1", out::write)}.
 *
 * <p>Such a method returns nothing or a {@link Response}, which has no body then. Nothing of a refusal, a redirect or a
 * success that the method does not accept reaches the sink. What does is decompressed, and valid only once the call has
 * returned: until then it may prove to be cut, corrupt, or longer than {@link Limits#streamBytes()}.
 *
 * <p>An attempt that fails after a byte reached the sink is never repeated, whatever its {@link Repetition}; one that fails before
 * may be. All pieces together have the time of one attempt, {@link Timeouts#attempt()}, in which the time that the sink itself takes
 * counts; an interrupt, or the closing of the session, ends the call before the next piece.
 */
@FunctionalInterface
public interface BodySink {

    /**
     * Receives the next piece of the body, on the thread of the caller.
     *
     * @param bytes an array that contains the piece, valid until this method returns
     * @param offset the index of the piece's first byte
     * @param length the number of bytes, at least 1
     * @throws IOException if the piece cannot be processed; the call fails as a {@code Rejected} that names the exception's
     *     class
     */
    void write(byte[] bytes, int offset, int length) throws IOException;
}
