package io.github.forgeport.sandbox.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;

/** The HTTP handler of one vendor, which reads requests and sends the responses of the vendor's service. */
public final class VendorHandler implements HttpHandler {

    private static final int NO_CONTENT = 204;

    private final VendorService service;
    private final SandboxThreads threads;

    /**
     * Creates a handler for the service of a vendor.
     *
     * @param threads those that run the exchanges, with a deadline for the peer
     */
    public VendorHandler(VendorService vendor, SandboxThreads threads) {
        this.service = vendor;
        this.threads = threads;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            UndecodedRequest request = UndecodedRequest.read(exchange);
            send(threads.withoutDeadline(() -> responseTo(request)), exchange);
        } catch (MalformedRequestException refused) {
            threads.shortenDeadline();
            send(refused.response(), exchange);
        }
    }

    /** Returns the response of the service; a failure of the sandbox itself becomes a response with status 500. */
    private VendorResponse responseTo(UndecodedRequest request) {
        try {
            return DecodedRequest.of(request)
                    .map(service::respond)
                    .orElseGet(() -> service.respondToUnreadable(request));
        } catch (RuntimeException | Error failure) {
            // The JDK's server would leave the connection open, or end it without a word.
            return VendorResponse.plainText(
                    500, "The sandbox failed: " + failure.getClass().getName() + "\n");
        }
    }

    /** Sends a response and ends the exchange. */
    private static void send(VendorResponse answer, HttpExchange exchange) throws IOException {
        byte[] body = answer.body();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD") || answer.status() == NO_CONTENT) {
            exchange.sendResponseHeaders(answer.status(), -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
            out.flush();
            RequestBodyReader.discard(exchange);
        }
    }
}
