package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server with a {@link GitHandler} on a loopback port, which records the requests. */
final class GitServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<DecodedRequest> requests = new ConcurrentLinkedQueue<>();

    private GitServer(HttpServer server) {
        this.server = server;
    }

    /** Starts a server of these repositories, by their paths. */
    static GitServer of(Map<String, ServedRepository> repositories) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        GitServer server = new GitServer(http);
        GitHandler handler = new GitHandler(path -> Optional.ofNullable(repositories.get(path)));
        http.setExecutor(server.threads);
        http.createContext("/", exchange -> server.answer(handler, exchange));
        http.start();
        return server;
    }

    private void answer(GitHandler handler, HttpExchange exchange) throws IOException {
        try (exchange) {
            DecodedRequest request = request(exchange);
            requests.add(request);
            VendorResponse response = handler.respond(request);
            response.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }

    private static DecodedRequest request(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Map<String, String> query = new HashMap<>();
        if (uri.getQuery() != null) {
            for (String parameter : uri.getQuery().split("&")) {
                String[] parts = parameter.split("=", 2);
                query.put(parts[0], parts[1]);
            }
        }
        return SampleRepositories.request(
                exchange.getRequestMethod(),
                List.of(URLDecoder.decode(uri.getRawPath().substring(1), UTF_8).split("/", -1)),
                query,
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }

    /** Returns the clone URL of a repository, by its percent-encoded path. */
    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path + ".git";
    }

    /** Returns the clone URL of a repository, with a user and a password in it. */
    String url(String account, String path) {
        return url(path).replace("://", "://" + account + "@");
    }

    List<DecodedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
