package io.github.forgeport.http.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader of next-page tokens from the query of a link, which is in the header {@code Link} or in a body.
 *
 * <p>Nothing else of a link is used, so that no host sends a session elsewhere.
 */
public final class LinkTokens {

    private static final String HEADER = "Link";
    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^,;\"=]+(?:=(?:\"[^\"]*\"|[^,;\"]*))?)*)");
    private static final Pattern RELATION = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^,;\"\\s]+))");

    private LinkTokens() {}

    /**
     * Returns the token in the {@code Link} header to the next page (RFC 8288); null if there is no such link.
     *
     * @param parameter the name of the query parameter that is the token
     * @throws BadResponse if the link lacks the parameter
     */
    public static @Nullable String next(Response response, String parameter) {
        for (String header : response.headers(HEADER)) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (isNext(link.group(2))) {
                    return token(link.group(1), parameter, HEADER);
                }
            }
        }
        return null;
    }

    /** Whether the parameters of a link contain the relation {@code next}. */
    private static boolean isNext(String parameters) {
        Matcher relation = RELATION.matcher(parameters);
        if (!relation.find()) {
            return false;
        }
        String relations = relation.group(1) == null ? relation.group(2) : relation.group(1);
        return Arrays.stream(relations.trim().split("\\s+")).anyMatch("next"::equalsIgnoreCase);
    }

    /**
     * Returns the token in a URL of the next page.
     *
     * @param address the URL as the host wrote it
     * @param parameter the name of the query parameter that is the token
     * @param pointer the JSON pointer or the header of the URL, for the failure
     * @throws BadResponse if the parameter is missing or malformed
     */
    public static String token(String address, String parameter, String pointer) {
        int fragment = address.indexOf('#');
        String whole = fragment < 0 ? address : address.substring(0, fragment);
        String query = whole.substring(whole.indexOf('?') + 1);
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0
                    && decode(pair.substring(0, equals))
                            .filter(parameter::equals)
                            .isPresent()) {
                return decode(pair.substring(equals + 1))
                        .filter(token -> !token.isEmpty())
                        .orElseThrow(() -> new BadResponse(Reason.BAD_TEXT, pointer));
            }
        }
        throw new BadResponse(Reason.MISSING_FIELD, pointer);
    }

    /** Decodes a URL-encoded name or value; empty if it is malformed. */
    private static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
