package io.github.forgeport.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An HTTP client that sends a test's requests unchanged. */
public final class SandboxClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SandboxClient() {}

    /** Sends a request with this target, which is encoded already; headers are alternating names and values. */
    public static HttpResponse<String> send(URI base, String method, String target, String... headers) {
        return send(base, method, target, BodyPublishers.noBody(), headers);
    }

    public static HttpResponse<String> post(URI base, String target, String body, String... headers) {
        return send(base, "POST", target, BodyPublishers.ofString(body), headers);
    }

    /** Sends a request with a body, or without one if it is empty. */
    public static HttpResponse<String> sendWithBody(
            URI base, String method, String target, String body, String... headers) {
        return send(
                base,
                method,
                target,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                headers);
    }

    private static HttpResponse<String> send(
            URI base, String method, String target, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + target)).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpResponse<String> get(URI base, String target, String... headers) {
        return send(base, "GET", target, headers);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return StrictJson.read(answer.body().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
