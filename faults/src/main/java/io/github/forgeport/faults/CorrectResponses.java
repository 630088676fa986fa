package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import java.util.List;
import java.util.Locale;

/** A factory of correct HTTP responses, in which the methods of {@link ScriptedResponse} can then introduce faults. */
public final class CorrectResponses {

    private CorrectResponses() {}

    /** Returns a 200 response with this JSON text as its body. */
    public static ScriptedResponse ok(String json) {
        return status(200, json);
    }

    /** Returns a 200 response with these bytes as its body, of the type application/json. */
    public static ScriptedResponse ok(byte[] json) {
        return ok(Content.of(json));
    }

    /** Returns a 200 response with this content as its body, of the type application/json. */
    public static ScriptedResponse ok(Content json) {
        return response(200, "application/json", json);
    }

    /** Returns a response of this status, from 0 to 999, with an empty body. */
    public static ScriptedResponse status(int status) {
        return emptyResponse(status).contentLength("0");
    }

    /** Returns a response of this status with this JSON text as its body. */
    public static ScriptedResponse status(int status, String json) {
        return response(status, "application/json", Content.of(json));
    }

    /** Returns a response of this status with this HTML page as its body. */
    public static ScriptedResponse html(int status, String page) {
        return response(status, "text/html; charset=utf-8", Content.of(page));
    }

    /** Returns a 204 response, which has neither a body nor a Content-Length. */
    public static ScriptedResponse noContent() {
        return emptyResponse(204);
    }

    /** Returns a redirect with this status and this Location header, which is sent unchecked. */
    public static ScriptedResponse redirect(int status, String location) {
        return status(status).header("Location", location);
    }

    /** Returns an interim response, such as 100, 102 or 103, which has no body and precedes the final response. */
    public static ScriptedResponse interim(int status) {
        return emptyResponse(status);
    }

    /** Returns a 401 response with this WWW-Authenticate header. */
    public static ScriptedResponse unauthorized(String challenge) {
        return status(401).header("WWW-Authenticate", challenge);
    }

    /** Creates a response of this status with a body and its Content-Type. */
    private static ScriptedResponse response(int status, String contentType, Content body) {
        return emptyResponse(status).header("Content-Type", contentType).body(body);
    }

    /** Creates a response of this status without headers and body. */
    private static ScriptedResponse emptyResponse(int status) {
        if (status < 0 || status > 999) {
            throw new IllegalArgumentException("a status has three digits; ScriptedResponse.statusLine takes anything");
        }
        String line = String.format(Locale.ROOT, "HTTP/1.1 %03d %s", status, reasonPhrase(status));
        return new ScriptedResponse(line, List.of(), Content.of(""));
    }

    /** Returns the usual reason phrase of a status, for the status line. */
    private static String reasonPhrase(int status) {
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
