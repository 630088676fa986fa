package example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A team's own fake server of ServiceStage, which has one project and one authorization. */
final class FakeServiceStage implements AutoCloseable {

    private static final String PROJECT = "/v1/0123456789abcdef0123456789abcdef/git/";
    private static final DateTimeFormatter SIGNED_AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SIGNED_FOR = Duration.ofMinutes(15);

    private static final String AUTHORIZATION = """
            {"name": "test", "repo_type": "github", "repo_host": "https://api.github.com",
                "repo_home": "https://github.com/our-team", "repo_user": "our-team", "token_type": "oauth",
                "avartar": "https://avatars.githubusercontent.com/u/1", "tag": null, "status": 0,
                "create_time": 1700000000000, "update_time": 1700000000000}""";
    private static final String OAUTH_PAGE = """
            {"url": "https://github.com/login/oauth/authorize?state=fake-oauth-state"}""";
    private static final String NAMESPACES = """
            {"namespaces": [{"id": "zmg", "name": "zmg"}]}""";
    private static final String PROJECTS = """
            {"projects": [{
                "id": "1", "name": "our-repository",
                "clone_url": "https://git.example/zmg/our-repository.git"}]}""";
    private static final String PROJECT_INFO = """
            {"project": "our-repository", "namespace_id": "zmg", "namespace": "zmg", "project_id": "1"}""";
    private static final String NEW_PROJECT = """
            {"id": "2", "name": "our-other", "clone_url": "https://git.example/zmg/our-other.git"}""";

    private static final String COMMITS = """
            {"commits": [{
                "sha": "0123456789abcdef0123456789abcdef01234567", "message": "Begin",
                "authored_date": "2026-01-03T09:05:22Z"}]}""";
    private static final String HOOKS = """
            {"hooks": [{"id": "11", "type": "github", "callback_url": "https://app.example/hook"}]}""";
    private static final String HOOK = """
            {"id": "12", "type": "github", "callback_url": "https://app.example/hook"}""";
    private static final String CONTENT = """
            {"path": "README.md", "sha": "0123456789abcdef0123456789abcdef01234567",
            "encoding": "base64", "content": "aGVsbG8K"}""";

    private final HttpServer server;

    private FakeServiceStage(HttpServer server) {
        this.server = server;
    }

    static FakeServiceStage start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", FakeServiceStage::answer);
        server.start();
        return new FakeServiceStage(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange asked) throws IOException {
        String path = asked.getRequestURI().getRawPath();
        if (!isToken(asked) && !isSignedNow(asked)) {
            refuse(asked, 401, "APIGW.0301", "5a9db0c5000000000000000000000301");
        } else if (path.equals(PROJECT + "auths")) {
            send(asked, 200, "{\"count\": 1, \"authorizations\": [" + AUTHORIZATION + "]}");
        } else if (path.startsWith(PROJECT + "auths/")) {
            manage(asked, path, new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } else if (!"test".equals(header(asked, "X-Repo-Auth"))) {
            refuse(asked, 400, "SVCSTG.REPO.0450", "5a9db0c5000000000000000000000450");
        } else if (!asked.getRequestMethod().equals("GET")) {
            write(asked, path, new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } else if (path.equals(PROJECT + "repos/project-info")) {
            send(asked, 200, PROJECT_INFO);
        } else if (path.equals(PROJECT + "repos/namespaces")) {
            send(asked, 200, NAMESPACES);
        } else if (path.matches(PROJECT + "repos/[^/]+/projects")) {
            send(asked, 200, path.contains("/zmg/") ? PROJECTS : "{\"projects\": []}");
        } else if (path.matches(PROJECT + "repos/zmg/[^/]+/branches")) {
            send(asked, 200, "{\"branches\": [\"main\"]}");
        } else if (path.matches(PROJECT + "repos/zmg/[^/]+/tags")) {
            send(asked, 200, "{\"tags\": [\"v1.0\"]}");
        } else if (path.matches(PROJECT + "repos/zmg/[^/]+/commits")) {
            send(asked, 200, COMMITS);
        } else if (path.matches(PROJECT + "repos/zmg/[^/]+/hooks")) {
            send(asked, 200, HOOKS);
        } else if (path.matches(PROJECT + "files/zmg/[^/]+/trees")) {
            send(asked, 200, "{\"paths\": [\"README.md\"]}");
        } else if (path.matches(PROJECT + "files/zmg/[^/]+/[^/]+")) {
            send(asked, 200, CONTENT);
        } else {
            send(asked, 404, "{}");
        }
    }

    /** Responds to the creation or deletion of an authorization, without storing anything. */
    private static void manage(HttpExchange asked, String path, String body) throws IOException {
        if (asked.getRequestMethod().equals("DELETE") || path.endsWith("/valid")) {
            asked.sendResponseHeaders(path.endsWith("/valid") ? 200 : 204, -1);
            asked.close();
        } else if (path.endsWith("/redirect")) {
            send(asked, 200, OAUTH_PAGE);
        } else if (body.contains("fake-used-state")) {
            refuse(asked, 400, "SVCSTG.REPO.0402", "5a9db0c5000000000000000000000402");
        } else {
            send(asked, 200, "{\"authorization\": " + AUTHORIZATION + "}");
        }
    }

    /** Responds to a write in the project, without changing anything. */
    private static void write(HttpExchange asked, String path, String body) throws IOException {
        if (asked.getRequestMethod().equals("DELETE")) {
            asked.sendResponseHeaders(204, -1);
            asked.close();
        } else if (body.contains("\"test1\"")) {
            refuse(asked, 400, "SVCSTG.REPO.0403", "5a9db0c5000000000000000000000403");
        } else if (body.contains("\"stale\"")) {
            refuse(asked, 409, "", "5a9db0c5000000000000000000000409");
        } else if (path.endsWith("/hooks")) {
            send(asked, 200, HOOK);
        } else if (path.endsWith("/projects")) {
            send(asked, 200, NEW_PROJECT);
        } else if (path.endsWith("/tags")) {
            send(asked, 200, "{\"name\": \"v2.0\"}");
        } else {
            send(asked, 200, "{\"path\": \"README.md\"}");
        }
    }

    private static boolean isToken(HttpExchange asked) {
        return "sandbox-iam-token".equals(header(asked, "X-Auth-Token"));
    }

    /** Whether a request has a signature with a current date, as a gateway checks first; the signature is not verified. */
    private static boolean isSignedNow(HttpExchange asked) {
        String date = header(asked, "X-Sdk-Date");
        return date != null
                && SIGNED_AT.parse(date, Instant::from).isAfter(Instant.now().minus(SIGNED_FOR));
    }

    private static String header(HttpExchange asked, String name) {
        return asked.getRequestHeaders().getFirst(name);
    }

    private static void refuse(HttpExchange asked, int status, String code, String request) throws IOException {
        asked.getResponseHeaders().set("X-Request-Id", request);
        send(
                asked,
                status,
                "{\"error_code\": \"" + code + "\", \"error_msg\": \"refused\", \"request_id\": \"" + request + "\"}");
    }

    private static void send(HttpExchange asked, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        asked.sendResponseHeaders(status, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }
}
