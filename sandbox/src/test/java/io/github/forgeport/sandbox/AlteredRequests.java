package io.github.forgeport.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A generator of copies of a signed request, each with one character changed. */
public final class AlteredRequests {

    private AlteredRequests() {}

    public static List<UndecodedRequest> ofPath(UndecodedRequest request) {
        return each(request.path()).stream()
                .filter(path -> path.startsWith("/"))
                .map(path -> new UndecodedRequest(
                        request.method(), path, request.query(), request.headers(), request.body()))
                .toList();
    }

    public static List<UndecodedRequest> ofQuery(UndecodedRequest request) {
        return each(request.query()).stream()
                .map(query -> new UndecodedRequest(
                        request.method(), request.path(), query, request.headers(), request.body()))
                .toList();
    }

    public static List<UndecodedRequest> ofBody(UndecodedRequest request) {
        String body = new String(request.body(), UTF_8);
        List<UndecodedRequest> altered = new ArrayList<>();
        altered.add(withBody(request, body + "x"));
        for (int at = 0; at < body.length(); at++) {
            altered.add(withBody(request, otherAt(at, body)));
        }
        return altered;
    }

    public static List<UndecodedRequest> ofHeader(String name, UndecodedRequest request) {
        String value = request.header(name).orElseThrow();
        List<UndecodedRequest> altered = new ArrayList<>();
        for (int at = 0; at < value.length(); at++) {
            altered.add(withHeader(name, otherAt(at, value), request));
        }
        return altered;
    }

    /**
     * Returns copies with one character of the signature changed: the end of the Authorization header, after the last
     * mark.
     */
    public static List<UndecodedRequest> ofSignatureAfter(char mark, UndecodedRequest request) {
        String value = request.header("Authorization").orElseThrow();
        String unpadded = value.replaceFirst("=+$", "");
        int start = unpadded.lastIndexOf(mark) + 1;
        List<UndecodedRequest> altered = new ArrayList<>();
        for (int at = start; at < value.length(); at++) {
            altered.add(withHeader("Authorization", otherAt(at, value), request));
        }
        return altered;
    }

    public static UndecodedRequest withHeader(String name, String value, UndecodedRequest request) {
        Map<String, List<String>> headers = anyCase(request);
        headers.put(name, List.of(value));
        return new UndecodedRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    public static UndecodedRequest without(String name, UndecodedRequest request) {
        Map<String, List<String>> headers = anyCase(request);
        headers.remove(name);
        return new UndecodedRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    private static Map<String, List<String>> anyCase(UndecodedRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        return headers;
    }

    private static UndecodedRequest withBody(UndecodedRequest request, String body) {
        return new UndecodedRequest(
                request.method(), request.path(), request.query(), request.headers(), body.getBytes(UTF_8));
    }

    /** Returns copies of a text with one character changed, but no escape, since a request cannot have half of one. */
    private static List<String> each(String text) {
        List<String> altered = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '%') {
                at += 2;
            } else {
                altered.add(otherAt(at, text));
            }
        }
        altered.add(text + "x");
        return altered;
    }

    private static String otherAt(int at, String text) {
        char other = text.charAt(at) == 'x' ? 'y' : 'x';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
