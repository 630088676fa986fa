package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.body.ResponseBody;
import java.util.regex.Pattern;

/** A detector of the error page of a TLS server that received plain HTTP, as nginx, Apache, Tomcat and Go write it. */
final class TlsRequiredPage {

    private static final int BAD_REQUEST = 400;
    private static final int SEARCHED_BYTES = 2_000;
    private static final Pattern PHRASES =
            Pattern.compile("plain HTTP|HTTP request to an HTTPS|requires TLS", Pattern.CASE_INSENSITIVE);

    private TlsRequiredPage() {}

    /** Whether a response is the error page of a TLS server that received plain HTTP. */
    static boolean matches(ReceivedResponse response) {
        ResponseBody body = response.body();
        return response.status() == BAD_REQUEST
                && PHRASES.matcher(new String(body.bytes(), 0, Math.min(body.length(), SEARCHED_BYTES), ISO_8859_1))
                        .find();
    }

    /** Returns the advice for the message of the failure: to use https. */
    static String advice(String server) {
        return "Give the endpoint with https: " + server + " says that it speaks TLS.";
    }
}
