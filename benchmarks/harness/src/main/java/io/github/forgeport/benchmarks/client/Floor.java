package io.github.forgeport.benchmarks.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.forgeport.benchmarks.client.DocumentedRecords.AuthorizationJson;
import io.github.forgeport.benchmarks.client.DocumentedRecords.AuthorizationsJson;
import io.github.forgeport.benchmarks.client.DocumentedRecords.GetRepositoryAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The lower bound: a prepared request over a bare kept-alive socket, and a parser that only fills the records. */
final class Floor implements Client {

    private final URI server;
    private final MeasuredCall call;
    private final byte[] request;
    private final JsonFactory json = new JsonFactory();
    private final Queue<FloorConnection> idle = new ConcurrentLinkedQueue<>();

    Floor(URI server, MeasuredCall call) {
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
        FloorConnection connection = idle.poll();
        if (connection == null) {
            connection = FloorConnection.open(server);
        }
        connection.exchange(request);
        Object value = parse(connection);
        idle.add(connection);
        return value;
    }

    private Object parse(FloorConnection connection) throws IOException {
        try (JsonParser parser =
                json.createParser(connection.buffer(), connection.bodyStart(), connection.bodyLength())) {
            parser.nextToken();
            return call.isOfCodeup() ? FloorParser.repositoryAnswer(parser) : FloorParser.authorizations(parser);
        }
    }

    @Override
    public ReadValues look() throws IOException {
        if (call.isOfCodeup()) {
            String path = ((GetRepositoryAnswer) call()).repository().pathWithNamespace();
            return new ReadValues(1, path, path);
        }
        List<AuthorizationJson> all = ((AuthorizationsJson) call()).authorizations();
        return new ReadValues(
                all.size(), all.get(0).name(), all.get(all.size() - 1).name());
    }

    @Override
    public void close() {
        idle.forEach(FloorConnection::close);
    }
}
