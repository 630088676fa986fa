package io.github.forgeport.port;

import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.Verification;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException;
import java.util.Optional;

/**
 * A session with one Git host, bound to an endpoint and credentials; immutable, and safe for many threads at once.
 *
 * <ul>
 *   <li><b>h1</b> Its capabilities know every {@link Operation}.
 *   <li><b>h2</b> An operation that is unsupported throws {@link GitHostException.Unsupported} before anything is sent.
 *   <li><b>h3</b> Closing it twice is harmless.
 *   <li><b>h4</b> A call after closing throws {@link GitHostException.Closed} before anything is sent.
 *   <li><b>h5</b> No failure shows a credential, in its message, its causes or its {@code toString()}.
 *   <li><b>h6</b> A method of a port is overridden exactly where some session of the host supports its operation.
 *   <li><b>h7</b> The capabilities of each port are those of its session.
 *   <li><b>h8</b> An operation of which it is not known whether it is supported is sent, and the host's response decides.
 *   <li><b>h9</b> Connecting sends nothing. Probing asks the host once, for what is not known, and gives a sibling that is closed on
 *       its own, in which what was known stands; where nothing is to be asked it sends nothing and gives the session itself.
 *   <li><b>h10</b> A session that may not write, or not destroy, rejects each call that would, before anything is sent, be it to look
 *       something up; the exception names the operation.
 *   <li><b>h11</b> The capabilities of a session do not depend on what it may write.
 * </ul>
 */
public interface GitHost extends AutoCloseable {

    /** Returns the host's short name in lower case, such as {@code codeup}; the same in every failure and event. */
    String name();

    /** Returns the capabilities of this session, which depend on its configuration; sends nothing. */
    Capabilities capabilities();

    /**
     * Returns a session whose {@code UNKNOWN} capabilities have been resolved by one request to the host.
     *
     * <p>Where the adapter has no such request, it is this session itself, and unknown capabilities stay unknown. Otherwise
     * it is a sibling over the same connections, whose capabilities are those at the time of the request.
     *
     * @throws GitHostException if the request to the host fails
     */
    default GitHost probed() {
        return this;
    }

    /**
     * Checks at the host whether a failed write was carried out, and returns the result. If the effect of the failed
     * call is {@link GitHostException.Effect#UNKNOWN} or {@code ACCEPTED}, it reads an entity, a listing or each
     * changed file, and else nothing.
     *
     * <p>What is read, and what it means, is the rule of the failed call's {@link WriteTarget}. Any session of the host that
     * may read it can be asked, not only the one that failed.
     *
     * @throws GitHostException if the host cannot be read
     */
    default Verification verify(GitHostException failure) {
        return switch (failure.call().effect()) {
            case NOT_SENT, REJECTED -> Verification.NOT_DONE;
            // A host may accept a request by its status, and refuse it in the part of the response that was lost.
            case ACCEPTED, UNKNOWN ->
                failure.call().writeTarget().map(new EffectCheck(this)::of).orElse(Verification.UNKNOWABLE);
        };
    }

    /** Returns the port for the repositories that the session's account may see. */
    default Repositories repositories() {
        return this::capabilities;
    }

    /** Returns the port for the namespaces that the session's account may see. */
    default Namespaces namespaces() {
        return this::capabilities;
    }

    /** Returns the port for the branches of repositories. */
    default Branches branches() {
        return this::capabilities;
    }

    /** Returns the port for the tags of repositories. */
    default Tags tags() {
        return this::capabilities;
    }

    /** Returns the port for the commits of repositories. */
    default Commits commits() {
        return this::capabilities;
    }

    /** Returns the port for the files and directories of repositories. */
    default Trees trees() {
        return this::capabilities;
    }

    /** Returns the port for the content of files. */
    default FileContents fileContents() {
        return this::capabilities;
    }

    /** Returns the port for the webhooks of repositories. */
    default Webhooks webhooks() {
        return this::capabilities;
    }

    /** Returns the port for the authorizations that the host stores; empty if the host has no authorizations. */
    default Optional<Authorizations> authorizations() {
        return Optional.empty();
    }

    /** Closes the session and its connections; calls in progress fail with {@link GitHostException.Closed}. */
    @Override
    void close();
}
