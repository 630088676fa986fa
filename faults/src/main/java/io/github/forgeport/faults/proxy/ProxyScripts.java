package io.github.forgeport.faults.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.Answer;
import io.github.forgeport.faults.Connection;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Http;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.faults.content.Content;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.function.Function;

/**
 * Scripts that turn a {@link FaultServer} into a proxy, well-behaved or not.
 *
 * <pre>{@code
 * FaultServer proxy = FaultServer.start().always(ProxyScripts.refuse(Http.html(403, "<h1>No</h1>")));
 * }</pre>
 */
public final class ProxyScripts {

    private ProxyScripts() {}

    /** Answers every request with this, CONNECT or not, and closes. */
    public static Script refuse(Answer answer) {
        return Script.named("refuse " + answer, Steps.readRequest(), Steps.send(answer), Steps.close());
    }

    /** Forwards to where the client wants: CONNECT as a tunnel, whole URLs as requests; never beyond loopback. */
    public static Script forward() {
        return forwardAnswering(Forwarding.CONNECTED);
    }

    /** Forwards as {@link #forward()} does, after answering CONNECT with these bytes, sent at once. */
    public static Script forwardAnswering(Content connected) {
        return Script.named("forward", Steps.readRequest(), forwarding(ProxyScripts::wanted, connected));
    }

    /** Forwards everything to this server, whatever host the client names, known to the name service or not. */
    public static Script forwardTo(FaultServer server) {
        return Script.named(
                "forward", Steps.readRequest(), forwarding(request -> server.address(), Forwarding.CONNECTED));
    }

    /** Forwards for those who know the password; answers the others 407 and waits for their next try. */
    public static Script forwardFor(String user, String password) {
        String due = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return Script.named(
                "forward for " + user,
                connection -> demand(due, connection),
                forwarding(ProxyScripts::wanted, Forwarding.CONNECTED));
    }

    /** Speaks SOCKS5 with everybody, and connects to where the client wants; never beyond loopback. */
    public static Script socks() {
        return Script.named(
                "socks", Socks5::greet, connection -> Forwarding.socks(connection, Socks5.readTarget(connection)));
    }

    /** Speaks SOCKS5 with those who know the password alone. */
    public static Script socksFor(String user, String password) {
        return Script.named(
                "socks for " + user,
                connection -> Socks5.greet(connection, user, password),
                connection -> Forwarding.socks(connection, Socks5.readTarget(connection)));
    }

    /** Speaks SOCKS5 and connects to this server, whatever host the client names, known to the name service or not. */
    public static Script socksTo(FaultServer server) {
        return socksReplying(Socks5.CONNECTED, server);
    }

    /** Does so, but replies to the client's wish in this way, be it right or wrong. */
    public static Script socksReplying(Content reply, FaultServer server) {
        return Script.named("socks", Socks5::greet, connection -> {
            Socks5.readTarget(connection);
            Forwarding.tunnel(connection, server.address(), reply);
        });
    }

    private static void demand(String due, Connection connection) throws IOException {
        Answer demand = Http.status(407).header("Proxy-Authenticate", "Basic realm=\"forgeport\"");
        while (!connection.readRequest().headers("Proxy-Authorization").contains(due)) {
            connection.send(demand);
        }
    }

    private static Step forwarding(Function<ReceivedRequest, InetSocketAddress> target, Content connected) {
        return connection -> Forwarding.play(connection, target.apply(connection.request()), connected);
    }

    private static InetSocketAddress wanted(ReceivedRequest request) {
        String authority = request.method().equals("CONNECT")
                ? request.target()
                : URI.create(request.target()).getAuthority();
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? 80 : Integer.parseInt(authority.substring(colon + 1));
        // Other names are not even looked up.
        boolean isHere = host.equals("localhost") || host.matches("[0-9.]+");
        return isHere ? new InetSocketAddress(host, port) : InetSocketAddress.createUnresolved(host, port);
    }
}
