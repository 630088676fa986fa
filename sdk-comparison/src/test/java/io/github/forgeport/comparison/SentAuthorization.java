package io.github.forgeport.comparison;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parsed {@code Authorization} header of a request; ROA's does not name the signed headers. */
record SentAuthorization(String schemeAndKey, List<String> signedHeaders, String signature) {

    private static final Pattern WITH_HEADERS =
            Pattern.compile("(\\S+ (?:Access|Credential)=[^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
    private static final Pattern ROA = Pattern.compile("(acs [^:]+):(\\S+)");

    static SentAuthorization parse(String header) {
        Matcher withHeaders = WITH_HEADERS.matcher(header);
        if (withHeaders.matches()) {
            return new SentAuthorization(
                    withHeaders.group(1), List.of(withHeaders.group(2).split(";")), withHeaders.group(3));
        }
        Matcher roa = ROA.matcher(header);
        if (roa.matches()) {
            return new SentAuthorization(roa.group(1), List.of(), roa.group(2));
        }
        throw new IllegalArgumentException("neither vendor's form: " + header);
    }
}
