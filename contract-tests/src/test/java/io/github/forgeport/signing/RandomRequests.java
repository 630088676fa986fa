package io.github.forgeport.signing;

import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.http.request.PercentEncoding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random requests of any method, path, query, headers and body, the same in each run. */
public final class RandomRequests {

    public static final int MANY = 3_000;

    private static final int[] ALPHABET = "abcXYZ019-_.~!*'();:@&=+$,/?#[]% \"<>^`{|}é密码库\uD83D\uDE80ß\u0130"
            .codePoints()
            .toArray();
    private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "PATCH"};

    private final Random random = new Random(20261122);

    public OutgoingRequest next() {
        return new OutgoingRequest(
                METHODS[random.nextInt(METHODS.length)],
                random.nextBoolean() ? "api.example" : "api.example:8443",
                path(),
                query(),
                headers(),
                body(),
                Instant.now());
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            PercentEncoding.append(path.append('/'), "s" + text());
        }
        return path.toString();
    }

    private List<Parameter> query() {
        List<Parameter> query = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            query.add(new Parameter(random.nextInt(4) == 0 ? "same" : "p" + text(), text()));
        }
        return query;
    }

    private List<Parameter> headers() {
        List<Parameter> headers = new ArrayList<>(List.of(new Parameter("Accept", "application/json")));
        for (int i = random.nextInt(4); i > 0; i--) {
            String value = Integer.toString(random.nextInt(), Character.MAX_RADIX);
            headers.add(new Parameter((random.nextBoolean() ? "X-Acs-Fake-" : "X-Fake-") + i, value + " ;,="));
        }
        if (random.nextBoolean()) {
            headers.add(new Parameter("Content-Type", "application/json;charset=utf8"));
        }
        return headers;
    }

    private byte[] body() {
        byte[] body = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(200)];
        random.nextBytes(body);
        return body;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
