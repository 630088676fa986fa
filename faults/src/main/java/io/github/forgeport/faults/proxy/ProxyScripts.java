package io.github.forgeport.faults.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.ServerConnection;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.faults.content.Content;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.function.Function;

/**
 * A factory of scripts that turn a {@link FaultServer} into an HTTP or SOCKS proxy, well-behaved or not.
 *
 * <pre>{@code
 * FaultServer proxy = FaultServer.start().byDefault(ProxyScripts.refuse(CorrectResponses.html(403, "<h1>No</h1>")));
 * }</pre>
 */
public final class ProxyScripts {

    private ProxyScripts() {}

    /** Returns a script that sends this response to every request, CONNECT or not, and closes the connection. */
    public static Script refuse(ScriptedResponse answer) {
        return Script.named("refuse " + answer, Steps.readRequest(), Steps.send(answer), Steps.close());
    }

    /** Returns a script that forwards requests to any loopback target: by a tunnel after CONNECT, else one by one. */
    public static Script forward() {
        return forwardWithConnectReply(RequestForwarder.CONNECTED);
    }

    /**
     * Returns a script that forwards requests as {@link #forward()} does, but replies to CONNECT with these bytes, sent at
     * once.
     */
    public static Script forwardWithConnectReply(Content connected) {
        return Script.named("forward", Steps.readRequest(), forwardStep(ProxyScripts::requestedTarget, connected));
    }

    /** Returns a script that forwards all requests to this server, whatever host the client names, resolvable or not. */
    public static Script forwardTo(FaultServer server) {
        return Script.named(
                "forward", Steps.readRequest(), forwardStep(request -> server.address(), RequestForwarder.CONNECTED));
    }

    /** Returns a script that forwards requests once the client sends this user and password, and answers 407 until then. */
    public static Script forwardWithPassword(String user, String password) {
        String expected = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return Script.named(
                "forward for " + user,
                connection -> requireAuthorization(expected, connection),
                forwardStep(ProxyScripts::requestedTarget, RequestForwarder.CONNECTED));
    }

    /** Returns a script of a SOCKS5 proxy without authentication, which connects to any loopback target. */
    public static Script socks() {
        return Script.named(
                "socks",
                Socks5Handshake::negotiate,
                connection -> RequestForwarder.forwardSocks(connection, Socks5Handshake.readTarget(connection)));
    }

    /** Returns a script of a SOCKS5 proxy that requires this user and password. */
    public static Script socksWithPassword(String user, String password) {
        return Script.named(
                "socks for " + user,
                connection -> Socks5Handshake.negotiate(connection, user, password),
                connection -> RequestForwarder.forwardSocks(connection, Socks5Handshake.readTarget(connection)));
    }

    /** Returns a script of a SOCKS5 proxy that connects to this server, whatever target the client requests. */
    public static Script socksTo(FaultServer server) {
        return socksWithReply(Socks5Handshake.CONNECTED, server);
    }

    /** Returns a script of a SOCKS5 proxy that connects to this server and replies to the request with these bytes. */
    public static Script socksWithReply(Content reply, FaultServer server) {
        return Script.named("socks", Socks5Handshake::negotiate, connection -> {
            Socks5Handshake.readTarget(connection);
            RequestForwarder.tunnel(connection, server.address(), reply);
        });
    }

    /** Answers 407 to requests until one has the expected Proxy-Authorization header. */
    private static void requireAuthorization(String expected, ServerConnection connection) throws IOException {
        ScriptedResponse challenge =
                CorrectResponses.status(407).header("Proxy-Authenticate", "Basic realm=\"forgeport\"");
        while (!connection.readRequest().headers("Proxy-Authorization").contains(expected)) {
            connection.send(challenge);
        }
    }

    /** Returns a step that forwards the last read request to the target that this function returns. */
    private static Step forwardStep(Function<ReceivedRequest, InetSocketAddress> target, Content connected) {
        return connection -> RequestForwarder.forward(connection, target.apply(connection.request()), connected);
    }

    /** Returns the server that a proxied request names in its target, unresolved unless it is a loopback address. */
    private static InetSocketAddress requestedTarget(ReceivedRequest request) {
        String authority = request.method().equals("CONNECT")
                ? request.target()
                : URI.create(request.target()).getAuthority();
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? 80 : Integer.parseInt(authority.substring(colon + 1));
        // Other names are not even looked up.
        boolean isLoopback = host.equals("localhost") || host.matches("[0-9.]+");
        return isLoopback ? new InetSocketAddress(host, port) : InetSocketAddress.createUnresolved(host, port);
    }
}
