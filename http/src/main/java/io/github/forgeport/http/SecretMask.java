package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.http.wire.PreparedRequest;
import io.github.forgeport.http.wire.ProxyLogin;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mask for texts of a response that repeat a secret of the call. A secret is also found upper-cased, escaped, with
 * separators, in Base64 or hexadecimal, or as a piece of at least eight characters.
 */
final class SecretMask {

    private static final String MASK = "***";
    private static final int PIECE_LENGTH = 8;

    /** The number of characters at each end of a text that are searched, since no failure shows more of it. */
    private static final int SEARCHED_CHARACTERS = 128;

    private static final String BASIC = "Basic ";
    private static final Pattern PERCENT_ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> secrets;
    private final List<String> rawRequestTexts;

    private SecretMask(List<String> secrets, List<String> callers) {
        this.secrets = secrets;
        this.rawRequestTexts = callers;
    }

    /** Creates the mask for the secrets of a call's requests so far, of its proxy, and of its last response. */
    static SecretMask of(Attempt last, VendorErrors errors, Network network) {
        List<String> secrets = new ArrayList<>();
        List<String> callers = List.of();
        for (Attempt attempt = last; attempt != null; attempt = attempt.previous()) {
            PreparedRequest request = attempt.request();
            if (request != null) {
                secrets.addAll(request.secrets());
                callers = request.possibleSecrets();
            }
        }
        ReceivedResponse response = last.response();
        if (response != null) {
            secrets.addAll(errors.secrets(response));
        }
        network.proxy().ifPresent(proxy -> secrets.addAll(ProxyLogin.secrets(proxy)));
        return new SecretMask(secrets, callers);
    }

    /** Returns a mask in place of a text that repeats a secret; returns any other text as it is. */
    @Nullable
    String mask(@Nullable String text) {
        return text != null && containsAnySecret(text, secrets) ? MASK : text;
    }

    /** Returns a mask in place of a request id that repeats a secret or a text of a raw request. */
    @Nullable
    String maskId(@Nullable String id) {
        return id != null && containsAnySecret(id, rawRequestTexts) ? MASK : mask(id);
    }

    /**
     * Returns a mask in place of a vendor's error code that repeats a secret or, if it is unknown, a text of a raw request.
     */
    @Nullable
    String maskCode(@Nullable String code, VendorErrors errors) {
        return code == null || errors.diagnose(code).isPresent() ? mask(code) : maskId(code);
    }

    /** Returns an unreadable field with its text masked if that repeats a secret. */
    UnreadablePart mask(UnreadablePart part) {
        return containsAnySecret(part.reveal(), secrets) ? new UnreadablePart(part.part(), MASK) : part;
    }

    private static boolean containsAnySecret(String text, List<String> secrets) {
        String shown = text.length() <= 2 * SEARCHED_CHARACTERS
                ? text
                : text.substring(0, SEARCHED_CHARACTERS) + '\n' + text.substring(text.length() - SEARCHED_CHARACTERS);
        String decoded = decode(shown);
        return secrets.stream().anyMatch(secret -> containsSecret(shown, secret) || containsSecret(decoded, secret));
    }

    private static boolean containsSecret(String text, String secret) {
        String lower = lowerCase(text);
        if (secret.length() < PIECE_LENGTH) {
            return !secret.isEmpty() && lower.contains(lowerCase(secret));
        }
        String bare = normalize(text);
        return encodings(secret).stream()
                .anyMatch(form -> containsPiece(lower, lowerCase(form)) || containsPiece(bare, normalize(form)));
    }

    /** Whether a text contains a piece of a secret that is long enough to reveal it. */
    private static boolean containsPiece(String text, String secret) {
        for (int i = 0; i + PIECE_LENGTH <= text.length(); i++) {
            if (secret.contains(text.substring(i, i + PIECE_LENGTH))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the encodings of a secret to search for; Base64 has three, by the offset of the first byte. */
    private static List<String> encodings(String secret) {
        if (secret.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return List.of(secret, decodeBasic(secret.substring(BASIC.length())));
        }
        return List.of(
                secret,
                base64(secret),
                base64(" " + secret).substring(2),
                base64("  " + secret).substring(3),
                HexFormat.of().formatHex(secret.getBytes(UTF_8)));
    }

    /** Decodes the value of a Basic {@code Authorization} header to user and password; a malformed value stays as it is. */
    private static String decodeBasic(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return value;
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Normalizes a text for the search: compatible characters unified, lower case, letters and digits only. */
    private static String normalize(String text) {
        return SEPARATORS
                .matcher(lowerCase(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .replaceAll("");
    }

    /** Decodes the escapes of JSON and of URLs in a text. */
    private static String decode(String text) {
        String ofJson = UNICODE_ESCAPE.matcher(text).replaceAll(SecretMask::decodeUnicode);
        return PERCENT_ESCAPES.matcher(ofJson).replaceAll(SecretMask::decodePercent);
    }

    private static String decodeUnicode(MatchResult escape) {
        return quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16)));
    }

    private static String decodePercent(MatchResult escapes) {
        return quoteReplacement(
                new String(HexFormat.of().parseHex(escapes.group().replace("%", "")), UTF_8));
    }

    private static String quoteReplacement(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
