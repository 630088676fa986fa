package io.github.forgeport.benchmarks.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.forgeport.benchmarks.client.DocumentedRecords.AuthorizationJson;
import io.github.forgeport.benchmarks.client.DocumentedRecords.AuthorizationsJson;
import io.github.forgeport.benchmarks.client.DocumentedRecords.GetRepositoryEnvelope;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A client with the least possible cost: it sends a prepared request over a kept-alive socket, and checks nothing. */
final class MinimalClient implements Client {

    private final URI server;
    private final MeasuredCall call;
    private final byte[] request;
    private final JsonFactory json = new JsonFactory();
    private final Queue<MinimalConnection> idle = new ConcurrentLinkedQueue<>();

    MinimalClient(URI server, MeasuredCall call) {
        this.server = server;
        this.call = call;
        String target = call.isOfCodeup()
                ? call.path() + "?organizationId=" + FakeIdentity.ORGANIZATION + "&identity=test%2Ftest&accessToken="
                        + FakeIdentity.TOKEN
                : call.path();
        String proof = call.isOfCodeup() ? "" : "X-Auth-Token: " + FakeIdentity.TOKEN + "\r\n";
        this.request = ("GET " + target + " HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nAccept: application/json\r\n" + proof + "\r\n")
                .getBytes(US_ASCII);
    }

    @Override
    public Object call() throws IOException {
        MinimalConnection connection = idle.poll();
        if (connection == null) {
            connection = MinimalConnection.open(server);
        }
        connection.exchange(request);
        Object value = parse(connection);
        idle.add(connection);
        return value;
    }

    private Object parse(MinimalConnection connection) throws IOException {
        try (JsonParser parser =
                json.createParser(connection.buffer(), connection.bodyStart(), connection.bodyLength())) {
            parser.nextToken();
            return call.isOfCodeup() ? MinimalParser.repositoryAnswer(parser) : MinimalParser.authorizations(parser);
        }
    }

    @Override
    public ReadValues readValues() throws IOException {
        if (call.isOfCodeup()) {
            String path = ((GetRepositoryEnvelope) call()).repository().pathWithNamespace();
            return new ReadValues(1, path, path);
        }
        List<AuthorizationJson> all = ((AuthorizationsJson) call()).authorizations();
        return new ReadValues(
                all.size(), all.get(0).name(), all.get(all.size() - 1).name());
    }

    @Override
    public void close() {
        idle.forEach(MinimalConnection::close);
    }
}
