package io.github.forgeport.domain.text;

import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The result of parsing a web address by {@link URI} alone, with which {@link WebAddress} is compared. */
final class JdkWebAddress {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}._\u3002\uFF0E\uFF61-]*(?::\\d*)?");

    private JdkWebAddress() {}

    /** Parses a web address by {@link URI}; empty if the text is not one. */
    static Optional<URI> of(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
        boolean isOfTheWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        boolean hasHost = uri.getHost() != null
                || uri.getRawAuthority() != null
                        && AUTHORITY.matcher(uri.getRawAuthority()).matches();
        return isOfTheWeb && hasHost ? Optional.of(uri) : Optional.empty();
    }

    /** Asserts that {@link WebAddress} parses or refuses a text as {@link URI} does, with equal results. */
    static void assertAgrees(String text) {
        Optional<URI> expected = of(text);
        Optional<WebAddress> read = read(text);

        boolean agrees = read.isPresent() == expected.isPresent()
                && read.map(WebAddress::uri).equals(expected)
                && read.map(address -> address.uri().toString().equals(text)).orElse(true)
                && read.map(WebAddress::hashCode).equals(expected.map(URI::hashCode))
                && read.map(WebAddress::toString).equals(expected.map(SafeAddress::of))
                && read.equals(expected.map(WebAddress::of))
                && read.equals(read(new String(text.toCharArray())));
        // Not every time: saying what is compared costs more than to compare it.
        if (!agrees) {
            fail(text + " is " + read.map(WebAddress::uri) + ", and not " + expected);
        }
    }

    /** Asserts that two texts, if both are web addresses, are equal exactly if their URIs are. */
    static void assertComparesAlike(String text, String other) {
        Optional<URI> expected = of(text);
        Optional<URI> expectedOther = of(other);
        if (expected.isPresent() && expectedOther.isPresent()) {
            boolean isEqual = WebAddress.parse(text).equals(WebAddress.parse(other));
            if (isEqual != expected.equals(expectedOther)) {
                fail(text + (isEqual ? " equals " : " does not equal ") + other);
            }
        }
    }

    private static Optional<WebAddress> read(String text) {
        try {
            return Optional.of(WebAddress.parse(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
