package io.github.forgeport.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;

/** Tells the vendors apart by their paths and sends what they answer. */
final class VendorHandler implements HttpHandler {

    private final Vendor serviceStage;
    private final Vendor iam;
    private final Vendor codeup;
    private final Runnable hurry;

    /**
     * Takes what it works with.
     *
     * @param hurry ends the exchange of the calling thread soon, whatever the peer does
     */
    VendorHandler(Clock clock, Runnable hurry) {
        this.hurry = hurry;
        IamTokens tokens = new IamTokens();
        ApigwGate gate = new ApigwGate(tokens, clock);
        serviceStage = new ServiceStageSandbox(gate);
        iam = new IamSandbox(tokens, gate, clock);
        codeup = new CodeupSandbox(new CodeupGate(clock));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            send(answer(RawRequest.of(exchange)), exchange);
        } catch (RefusedRequest refused) {
            hurry.run();
            send(refused.answer(), exchange);
        }
    }

    private VendorAnswer answer(RawRequest request) {
        Vendor vendor = vendorOf(request.path());
        try {
            return RequestView.of(request).map(vendor::answer).orElseGet(vendor::answerUnreadable);
        } catch (RuntimeException | Error failure) {
            // The JDK's server would leave the connection open, or end it without a word.
            return VendorAnswer.plain(
                    500, "The sandbox failed: " + failure.getClass().getName() + "\n");
        }
    }

    private Vendor vendorOf(String rawPath) {
        if (isAtOrBelow("/v1", rawPath)) {
            return serviceStage;
        }
        return isAtOrBelow("/v3", rawPath) ? iam : codeup;
    }

    private static boolean isAtOrBelow(String root, String rawPath) {
        return rawPath.equals(root) || rawPath.startsWith(root + "/");
    }

    private static void send(VendorAnswer answer, HttpExchange exchange) throws IOException {
        byte[] body = answer.body();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
            out.flush();
            RequestBody.discard(exchange);
        }
    }
}
