package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import java.util.List;
import java.util.Locale;

/** Builds correct HTTP responses, which {@link Answer} can then make wrong. */
public final class Http {

    private Http() {}

    /** 200 with this JSON. */
    public static Answer ok(String json) {
        return status(200, json);
    }

    /** 200 with these bytes, said to be JSON. */
    public static Answer ok(byte[] json) {
        return ok(Content.of(json));
    }

    /** 200 with this content, said to be JSON. */
    public static Answer ok(Content json) {
        return of(200, "application/json", json);
    }

    /** This status with an empty body; any number from 0 to 999. */
    public static Answer status(int status) {
        return empty(status).contentLength("0");
    }

    /** This status with this JSON. */
    public static Answer status(int status, String json) {
        return of(status, "application/json", Content.of(json));
    }

    /** This status with this page. */
    public static Answer html(int status, String page) {
        return of(status, "text/html; charset=utf-8", Content.of(page));
    }

    /** 204, which has neither a body nor a length. */
    public static Answer noContent() {
        return empty(204);
    }

    /** A redirect to this place, which is sent as it stands. */
    public static Answer redirect(int status, String location) {
        return status(status).header("Location", location);
    }

    /** A head that is not the answer yet, such as 100, 102 or 103. */
    public static Answer interim(int status) {
        return empty(status);
    }

    /** 401 with this challenge. */
    public static Answer challenge(String challenge) {
        return status(401).header("WWW-Authenticate", challenge);
    }

    private static Answer of(int status, String contentType, Content body) {
        return empty(status).header("Content-Type", contentType).body(body);
    }

    private static Answer empty(int status) {
        if (status < 0 || status > 999) {
            throw new IllegalArgumentException("a status has three digits; Answer.statusLine takes anything");
        }
        String line = String.format(Locale.ROOT, "HTTP/1.1 %03d %s", status, reason(status));
        return new Answer(line, List.of(), Content.of(""));
    }

    private static String reason(int status) {
        return switch (status) {
            case 100 -> "Continue";
            case 200 -> "OK";
            case 204 -> "No Content";
            case 302 -> "Found";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 407 -> "Proxy Authentication Required";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }
}
