package io.github.forgeport.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** One attempt over the wire: authenticate, send, read the whole answer; it never repeats, redirects or remembers. */
final class Transport implements Client, AutoCloseable {

    private static final byte[] NO_BODY = {};

    private final BaseUrl base;
    private final Proof proof;
    private final Connections connections;
    private final HostClock clock;
    private final Authentication authentication;
    private final Exchange exchange;
    private final Buffers buffers = new Buffers();
    private final String userAgent;
    private final CallHeaders headers;

    Transport(String name, BaseUrl base, Authentication authentication, HttpPolicy policy) {
        this.base = base;
        this.userAgent = UserAgent.after(policy.userAgent());
        this.headers = policy.headers();
        this.clock = new HostClock(policy.timing().clock());
        this.authentication = authentication;
        this.proof = new Proof(
                authentication,
                new SupplierThreads(
                        new DaemonThreads("forgeport-" + name + "-credentials"), atMostAsked(policy.limits())));
        this.connections = new Connections(
                new DaemonThreads("forgeport-" + name), new Dialer(name, base, policy), policy.limits());
        this.exchange = new Exchange(policy.timeouts(), policy.limits(), buffers);
    }

    /** Connections bound who waits for a credential; as many again may be stuck where nobody waits any more. */
    private static int atMostAsked(Limits limits) {
        return (int) Math.min(2L * limits.connections(), Integer.MAX_VALUE);
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Attempt attempt = (Attempt) options;
        Outcome outcome = attempt.outcome();
        connections.permits().take(outcome.session(), outcome.call());
        try {
            attempt.ask(source -> proof.ask(source, outcome.session(), outcome.call()));
            // Not before: its time is good for so long only.
            OutgoingRequest outgoing = outgoing(request, attempt);
            outcome.asking(outgoing);
            proof.put(outgoing, outcome.session(), outcome.call());
            if (headers != CallHeaders.NONE) {
                AddedHeaders.put(headers, outgoing, attempt.endpoint(), outcome);
            }
            exchange(outgoing, outcome);
        } finally {
            connections.permits().giveBack();
        }
        return Response.builder()
                .request(request)
                .status(0)
                .headers(Map.of())
                .body(new Answer.Passage(outcome))
                .build();
    }

    private void exchange(OutgoingRequest outgoing, Outcome outcome) {
        Connection connection = connections.lend(outcome);
        boolean good = false;
        try {
            good = exchange.over(connection, message(outgoing, connection), outcome);
        } finally {
            if (good) {
                connections.takeBack(connection);
            } else {
                connections.takeBackBroken(connection);
            }
        }
    }

    private OutgoingRequest outgoing(Request request, Attempt attempt) {
        byte[] body = request.body() == null ? NO_BODY : request.body();
        EndpointTemplate endpoint = attempt.endpoint();
        return new OutgoingRequest(
                endpoint.method(),
                base.authority(),
                endpoint.path(base.path(), attempt.arguments()),
                endpoint.query(attempt.arguments()),
                endpoint.headers(attempt.arguments()),
                body,
                clock.now());
    }

    private ClassicHttpRequest message(OutgoingRequest outgoing, Connection connection) {
        ClassicHttpRequest message = new BasicClassicHttpRequest(
                outgoing.method(), null, connection.requestTarget(outgoing.authority(), outgoing.target()));
        message.addHeader(HttpHeaders.HOST, outgoing.authority());
        message.addHeader(HttpHeaders.USER_AGENT, userAgent);
        connection.proxyAuthorization(message);
        outgoing.headers().forEach(message::addHeader);
        for (int i = 0; i < outgoing.added().size(); i++) {
            message.addHeader(
                    outgoing.added().get(i).name(), outgoing.added().get(i).value());
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

    /** The host's server, with its port. */
    String server() {
        return base.server();
    }

    /** The host found the time of a request wrong; returns whether the next one will carry another. */
    boolean correctsClock(OutgoingRequest request, Answer answer) {
        return clock.correct(request, answer);
    }

    /** Whether the host, going by its answer, has another time than a request that it refused. */
    boolean contradictsClock(OutgoingRequest request, Answer answer) {
        return clock.isContradicted(request, answer);
    }

    /** The host refused the proof on a request; returns whether the next one will carry another. */
    boolean changesProof(OutgoingRequest request) {
        return authentication.refused(request);
    }

    /** Lets the next answer be read into the bytes of one that was decoded. */
    void recycle(Outcome outcome) {
        Answer answer = outcome.answer();
        if (answer != null) {
            buffers.giveBack(answer.body().bytes());
        }
    }

    void abandon(HttpSession session) {
        connections.abandon(session);
    }

    @Override
    public void close() {
        connections.close();
        proof.close();
        authentication.close();
    }
}
