package io.github.forgeport.http;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** One attempt over the wire: authenticate, send, read the whole answer; it never repeats, redirects or remembers. */
final class Transport implements Client, AutoCloseable {

    private static final int MOST_CONNECTIONS = 64;
    private static final int ACQUIRE_SECONDS = 10;
    private static final String OUTCOME = "forgeport.outcome";
    private static final byte[] NO_BODY = {};
    private static final URI ROOT = URI.create("/");

    private final BaseUrl base;
    private final HttpHost target;
    private final Authentication authentication;
    private final int longestAnswer;
    private final CloseableHttpClient client;

    Transport(BaseUrl base, Authentication authentication, HttpPolicy policy) {
        this.base = base;
        this.target = new HttpHost(base.scheme(), base.host(), base.port());
        this.authentication = authentication;
        this.longestAnswer = policy.longestAnswer();
        this.client = client(policy);
    }

    private static CloseableHttpClient client(HttpPolicy policy) {
        Timeout answer = Timeout.of(policy.answerTimeout());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(policy.connectTimeout()))
                                .setSocketTimeout(answer)
                                .setValidateAfterInactivity(TimeValue.of(1, TimeUnit.SECONDS))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(ACQUIRE_SECONDS))
                        .setResponseTimeout(answer)
                        .build())
                .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
                .addRequestInterceptorLast(
                        (request, entity, context) -> ((Outcome) context.getAttribute(OUTCOME)).sending())
                .setUserAgent(UserAgent.TEXT)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Attempt attempt = (Attempt) options;
        OutgoingRequest outgoing = outgoing(request, attempt);
        authenticate(outgoing);
        HttpContext context = HttpClientContext.create();
        context.setAttribute(OUTCOME, attempt.outcome());
        Answer answer = send(message(outgoing), context);
        attempt.outcome().answered(answer);
        return Response.builder()
                .request(request)
                .status(answer.status())
                .headers(Map.of())
                .body(new Answer.Body(answer))
                .build();
    }

    private Answer send(HttpUriRequestBase message, HttpContext context) throws IOException {
        try {
            return client.execute(target, message, context, response -> read(response, message));
        } catch (IllegalStateException stopped) {
            throw new IOException("the pool of connections was shut down, or the thread waiting for one interrupted");
        }
    }

    private void authenticate(OutgoingRequest outgoing) {
        try {
            authentication.authenticate(outgoing);
        } catch (RuntimeException untold) {
            throw new NoCredential();
        }
    }

    private OutgoingRequest outgoing(Request request, Attempt attempt) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        byte[] body = request.body() == null ? NO_BODY : request.body();
        EndpointTemplate endpoint = attempt.endpoint();
        return new OutgoingRequest(
                endpoint.method(),
                endpoint.path(base.path(), attempt.arguments()),
                endpoint.query(attempt.arguments()),
                headers,
                body);
    }

    private HttpUriRequestBase message(OutgoingRequest outgoing) {
        HttpUriRequestBase message = new HttpUriRequestBase(outgoing.method(), ROOT);
        message.setScheme(target.getSchemeName());
        message.setAuthority(new URIAuthority(target));
        message.setPath(outgoing.target());
        outgoing.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                message.setHeader(name, value);
            }
        });
        byte[] body = outgoing.body();
        if (body.length > 0) {
            message.setEntity(new ByteArrayEntity(
                    body, ContentType.parse(outgoing.headers().get(HttpHeaders.CONTENT_TYPE))));
        }
        return message;
    }

    private Answer read(ClassicHttpResponse response, Cancellable message) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        return new Answer(response.getCode(), headers, body(response, message));
    }

    private byte[] body(ClassicHttpResponse response, Cancellable message) throws IOException {
        if (response.getEntity() == null) {
            return NO_BODY;
        }
        try (InputStream content = response.getEntity().getContent()) {
            byte[] body = content.readNBytes(longestAnswer);
            if (content.read() >= 0) {
                // Closing the content would read it to its end, which may never come; without a connection it cannot.
                message.cancel();
                throw new BadAnswer(Reason.TOO_LARGE, null);
            }
            return body;
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
