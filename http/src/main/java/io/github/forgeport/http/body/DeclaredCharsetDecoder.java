package io.github.forgeport.http.body;

import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A decoder of bodies by the charset in their {@code Content-Type}, used only where the bytes are not UTF-8. */
public final class DeclaredCharsetDecoder {

    private static final String PARAMETER = "charset=";

    private DeclaredCharsetDecoder() {}

    /**
     * Decodes a body that is not UTF-8 by its declared charset; throws if bytes are malformed.
     *
     * @param contentTypes the values of the {@code Content-Type} header; only a single one counts
     * @param noUtf8 the failure to throw if no other charset is declared
     */
    public static String decodeStrictly(List<String> contentTypes, ResponseBody body, BadResponse noUtf8) {
        if (charsetName(contentTypes).isEmpty()) {
            throw noUtf8;
        }
        Charset declared = charset(contentTypes).orElseThrow(() -> new BadResponse(Reason.ENCODING, null));
        if (declared.equals(StandardCharsets.UTF_8) || declared.equals(StandardCharsets.US_ASCII)) {
            throw noUtf8;
        }
        try {
            return withoutByteOrderMark(declared.newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes(), 0, body.length()))
                    .toString());
        } catch (CharacterCodingException another) {
            throw new BadResponse(Reason.ENCODING, null);
        }
    }

    /** Decodes a body by its declared charset, or else as UTF-8; malformed bytes are replaced. */
    static String decodeReplacing(List<String> contentTypes, ResponseBody body) {
        return withoutByteOrderMark(
                new String(body.bytes(), 0, body.length(), charset(contentTypes).orElse(StandardCharsets.UTF_8)));
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Returns the charset in a {@code Content-Type}; empty if there is none, or none that the JVM knows. */
    private static Optional<Charset> charset(List<String> contentTypes) {
        try {
            return charsetName(contentTypes).map(Charset::forName);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the {@code charset} parameter of a {@code Content-Type}; empty if there is none, or more than one header. */
    private static Optional<String> charsetName(List<String> contentTypes) {
        if (contentTypes.size() != 1) {
            return Optional.empty();
        }
        return Arrays.stream(contentTypes.get(0).split(";"))
                .map(String::trim)
                .filter(parameter -> parameter.regionMatches(true, 0, PARAMETER, 0, PARAMETER.length()))
                .map(parameter -> parameter
                        .substring(PARAMETER.length())
                        .replace("\"", "")
                        .trim())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
