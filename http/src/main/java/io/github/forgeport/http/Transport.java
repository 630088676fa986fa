package io.github.forgeport.http;

import io.github.forgeport.http.binding.Endpoint;
import io.github.forgeport.http.binding.EndpointTemplate;
import io.github.forgeport.http.body.BufferPool;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.SupplierThreads;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.CallHeaders;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.http.wire.Connection;
import io.github.forgeport.http.wire.ConnectionPool;
import io.github.forgeport.http.wire.Dialer;
import io.github.forgeport.http.wire.Exchange;
import io.github.forgeport.http.wire.PreparedRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * The transport of a session's attempts: authenticates and sends a request, and reads the response; never retries or follows
 * a redirect.
 */
final class Transport implements AutoCloseable {

    private final BaseUrl base;
    private final TimedAuthentication timedAuthentication;
    private final ConnectionPool connections;
    private final HostClock clock;
    private final Authentication authentication;
    private final Exchange exchange;
    private final BufferPool buffers = new BufferPool();
    private final String userAgent;
    private final CallHeaders headers;
    private final String name;
    private final String server;

    Transport(String name, BaseUrl base, Authentication authentication, HttpPolicy policy) {
        this.base = base;
        this.name = name;
        this.server = base.server();
        this.userAgent = UserAgent.headerValue(policy.userAgent());
        this.headers = policy.headers();
        this.clock = new HostClock(policy.timing().clock());
        this.authentication = authentication;
        this.timedAuthentication = new TimedAuthentication(
                authentication,
                new SupplierThreads(
                        new DaemonThreadFactory("forgeport-" + name + "-credentials"), mostSuppliers(policy.limits())));
        this.connections = new ConnectionPool(
                new DaemonThreadFactory("forgeport-" + name), new Dialer(name, base, policy), policy.limits());
        this.exchange = new Exchange(policy, buffers);
    }

    /**
     * Returns the limit of concurrent suppliers: one for each connection, and as many that hang after their calls gave up.
     */
    private static int mostSuppliers(Limits limits) {
        return (int) Math.min(2L * limits.connections(), Integer.MAX_VALUE);
    }

    /** Sends the request of an endpoint with these arguments and session values, and stores the response in the attempt. */
    void send(Endpoint endpoint, @Nullable Object[] arguments, Attempt attempt) {
        List<String> secrets = new ArrayList<>(0);
        byte[] body = endpoint.encodedBody(arguments, secrets);
        attempt.setDelivery(endpoint.hasSink() ? endpoint.delivery(arguments, attempt::requireTimeLeft) : null);
        connections.permits().acquire(attempt.closingSignal(), attempt.callDeadline());
        try {
            // Not before, since a signature's time is valid for so long only.
            PreparedRequest outgoing = prepare(endpoint.template(), resolve(arguments, attempt), body);
            outgoing.setBodySecrets(secrets);
            attempt.setRequest(outgoing);
            timedAuthentication.authenticate(outgoing, attempt.closingSignal(), attempt.callDeadline());
            if (headers != CallHeaders.NONE) {
                AddedHeaders.addTo(headers, name, outgoing, endpoint.template(), attempt);
            }
            exchange(outgoing, attempt);
        } finally {
            connections.permits().release();
        }
    }

    /** Returns the arguments with each credential source replaced by its credential. */
    private @Nullable Object[] resolve(@Nullable Object[] arguments, Attempt attempt) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof CredentialSource<?> source) {
                arguments[i] = timedAuthentication.resolve(source, attempt.closingSignal(), attempt.callDeadline());
            }
        }
        return arguments;
    }

    /** Sends the request, and records the response or the failure in the attempt. */
    private void exchange(PreparedRequest outgoing, Attempt attempt) {
        Connection connection = connections.acquire(attempt);
        boolean good = false;
        try {
            good = exchange.execute(connection, toMessage(outgoing, connection), attempt);
        } finally {
            if (good) {
                connections.release(connection);
            } else {
                connections.releaseBroken(connection);
            }
        }
    }

    private PreparedRequest prepare(EndpointTemplate endpoint, @Nullable Object[] arguments, byte[] body) {
        return new PreparedRequest(
                endpoint.method(),
                base.authority(),
                endpoint.path(base.path(), arguments),
                endpoint.query(arguments),
                endpoint.headers(arguments),
                body,
                clock.now(),
                endpoint.leftOut(),
                endpoint.possibleSecrets());
    }

    private ClassicHttpRequest toMessage(PreparedRequest outgoing, Connection connection) {
        ClassicHttpRequest message = new BasicClassicHttpRequest(
                outgoing.method(), null, connection.requestTarget(outgoing.authority(), outgoing.target()));
        message.addHeader(HttpHeaders.HOST, outgoing.authority());
        message.addHeader(HttpHeaders.USER_AGENT, userAgent);
        connection.addProxyAuthorization(message);
        outgoing.headers().forEach(message::addHeader);
        for (int i = 0; i < outgoing.addedHeaders().size(); i++) {
            message.addHeader(
                    outgoing.addedHeaders().get(i).name(),
                    outgoing.addedHeaders().get(i).value());
        }
        byte[] body = outgoing.content();
        if (body.length > 0) {
            message.setEntity(new ByteArrayEntity(body, null));
        }
        if (body.length > 0 || !outgoing.method().equals("GET")) {
            message.setHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        }
        return message;
    }

    boolean isTls() {
        return base.isTls();
    }

    /** Returns host and port of the session's endpoint. */
    String server() {
        return server;
    }

    /**
     * Corrects the host's clock by a response that refused the request's time; returns whether the next request carries
     * another time.
     */
    boolean correctClock(PreparedRequest request, ReceivedResponse response) {
        return clock.correct(request, response);
    }

    /** Whether the time of a refused request differs from its response's {@code Date}. */
    boolean isClockWrong(PreparedRequest request, ReceivedResponse response) {
        return clock.isSkewed(request, response);
    }

    /** Reports a refused credential to its source; returns whether the next request carries another one. */
    boolean reportRefused(PreparedRequest request) {
        return authentication.refused(request);
    }

    /** Returns the buffer of an attempt's response to the pool, so that another response can be read into it. */
    void releaseBuffer(Attempt attempt) {
        ReceivedResponse response = attempt.response();
        if (response != null) {
            buffers.release(response.body().bytes());
        }
    }

    /** Aborts the running requests of one session. */
    void abort(ClosingSignal session) {
        connections.abort(session);
    }

    @Override
    public void close() {
        connections.close();
        timedAuthentication.close();
        authentication.close();
    }
}
