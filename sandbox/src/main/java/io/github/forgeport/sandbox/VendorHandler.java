package io.github.forgeport.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Tells the vendors apart by their paths and sends what they answer. */
final class VendorHandler implements HttpHandler {

    private final Vendor serviceStage = new ServiceStageSandbox();
    private final Vendor codeup = new CodeupSandbox();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Vendor vendor = vendorOf(exchange.getRequestURI().getRawPath());
        PinnedPayload answer = RequestView.of(exchange).map(vendor::answer).orElseGet(vendor::answerUnreadable);
        send(answer, exchange);
    }

    private Vendor vendorOf(String rawPath) {
        return rawPath.equals("/v1") || rawPath.startsWith("/v1/") ? serviceStage : codeup;
    }

    private static void send(PinnedPayload answer, HttpExchange exchange) throws IOException {
        byte[] body = answer.bytes();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
