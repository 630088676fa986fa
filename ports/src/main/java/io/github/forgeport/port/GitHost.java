package io.github.forgeport.port;

import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import java.util.Optional;

/**
 * A session with one Git host: bound to an endpoint, credentials and whatever the host needs on every call; immutable,
 * and safe for many threads at once.
 *
 * <ul>
 *   <li><b>h1</b> Its capabilities know every {@link Operation}.
 *   <li><b>h2</b> An operation that is unsupported throws {@link GitHostException.Unsupported} before anything is sent.
 *   <li><b>h3</b> Closing it twice is harmless.
 *   <li><b>h4</b> A call after closing throws {@link GitHostException.Closed} before anything is sent.
 *   <li><b>h5</b> No failure shows a credential, in its message, its causes or its {@code toString()}.
 *   <li><b>h6</b> A method of a port is overridden exactly where some session of the host supports its operation.
 *   <li><b>h7</b> The capabilities of each port are those of its session.
 *   <li><b>h8</b> An operation of which it is not known whether it is supported is sent, and the host's answer decides.
 *   <li><b>h9</b> Connecting sends nothing. Probing asks the host once, for what is not known, and gives a sibling that is closed on
 *       its own, in which what was known stands; where nothing is to be asked it sends nothing and gives the session itself.
 * </ul>
 */
public interface GitHost extends AutoCloseable {

    /** The host's short name in lower case, such as {@code codeup}; the same in every failure and event. */
    String name();

    /** What this session can do; it depends on how it was configured, and asks the host nothing. */
    Capabilities capabilities();

    /**
     * A session like this one that knows more of what it can do: the host is asked, once, for what is {@code UNKNOWN} here.
     *
     * <p>Without an adapter's own way to ask it is this session itself, and what is unknown stays so. Otherwise it is a sibling over
     * the same connections; what it knows is what was so when it was asked.
     *
     * @throws GitHostException whatever went wrong with asking
     */
    default GitHost probed() {
        return this;
    }

    /** The repositories that the session's account may see. */
    default Repositories repositories() {
        return this::capabilities;
    }

    /** The namespaces that the session's account may see. */
    default Namespaces namespaces() {
        return this::capabilities;
    }

    /** The authorizations that the host keeps; empty if it has no such notion. */
    default Optional<Authorizations> authorizations() {
        return Optional.empty();
    }

    /** Frees the connections; calls under way fail with {@link GitHostException.Closed}. */
    @Override
    void close();
}
