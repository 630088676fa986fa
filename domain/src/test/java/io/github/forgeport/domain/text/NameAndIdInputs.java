package io.github.forgeport.domain.text;

import static org.junit.jupiter.api.Named.named;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Test inputs for names and ids, refused and allowed, each named by its row of the fault matrix. */
public final class NameAndIdInputs {

    public static final String MEGABYTE = "x".repeat(1024 * 1024);

    private NameAndIdInputs() {}

    /** Returns texts that no name or id may be. */
    static Stream<Named<String>> refusedInIdentities() {
        return Stream.of(
                named("H1 empty", ""),
                named("H1 space", " "),
                named("H1 tab", "\t"),
                named("H1 no-break space", "\u00A0"),
                named("H1 narrow no-break space", "\u202F"),
                named("H1 ideographic space", "\u3000"),
                named("H1 several blanks", " \u00A0\u3000 "),
                named("H4 NUL", "a\0b"),
                named("H4 CR", "a\rb"),
                named("H4 LF", "a\nb"),
                named("H4 CR LF and a header", "a\r\nX-Evil: b"),
                named("H4 tab inside", "a\tb"),
                named("H4 ESC", "a\u001B[31mb"),
                named("H4 DEL", "a\u007Fb"),
                named("H4 next line", "a\u0085b"),
                named("H4 line separator", "a\u2028b"),
                named("H4 paragraph separator", "a\u2029b"),
                named("H5 right-to-left override", "a\u202Eb"),
                named("H5 left-to-right isolate", "a\u2066b"),
                named("H5 right-to-left mark", "a\u200Fb"),
                named("H5 zero-width space", "a\u200Bb"),
                named("H5 zero-width joiner", "a\u200Db"),
                named("H5 word joiner", "a\u2060b"),
                named("H5 byte order mark", "\uFEFFa"),
                named("H5 soft hyphen", "a\u00ADb"),
                named("H5 tag character", "a\uDB40\uDC41b"),
                named("H5 Hangul filler", "a\u3164b"),
                named("H5 halfwidth Hangul filler", "a\uFFA0b"),
                named("H5 Hangul jungseong filler", "a\u1160b"),
                named("H5 combining grapheme joiner", "a\u034Fb"),
                named("H5 Khmer inherent vowel", "a\u17B4b"),
                named("H5 Mongolian vowel separator", "a\u180Eb"),
                named("H5 Braille pattern without a dot", "a\u2800b"),
                named("H7 high surrogate alone", "a\uD83D"),
                named("H7 low surrogate alone", "\uDE00a"),
                named("H7 surrogates the wrong way round", "\uDE00\uD83D"),
                named("H8 one megabyte", MEGABYTE));
    }

    static Stream<Named<String>> blankAtAnEnd() {
        return Stream.of(
                named("H1 space in front", " a/b"),
                named("H1 space behind", "a/b "),
                named("H1 tab behind", "a/b\t"),
                named("H1 line end behind", "a/b\r\n"),
                named("H1 no-break space in front", "\u00A0a/b"),
                named("H1 ideographic space behind", "a/b\u3000"));
    }

    /** Returns unusual texts that are allowed and kept unchanged. */
    static Stream<Named<String>> takenLiterally() {
        return Stream.of(
                named("H3 encoded slash", "a%2Fb"),
                named("H3 encoded dots", "%2e%2e"),
                named("H3 encoded NUL", "%00"),
                named("H3 encoded twice", "%252e"),
                named("H3 percent sign alone", "100%"),
                named("H6 Chinese", "代码库"),
                named("H6 emoji", "\uD83D\uDE80"),
                named("H6 emoji with variation selector", "\u2764\uFE0F"),
                named("H6 composed", "\u00E9"),
                named("H6 decomposed", "e\u0301"),
                named("H9 reserved characters", "?#;&=+@:"),
                named("H9 space inside", "a b"),
                named("H10 template of Feign", "{x}"),
                named("H10 placeholder of a shell", "${x}"),
                named("H10 placeholder of a formatter", "%s"),
                named("three dots", "..."),
                named("dot in front", ".github"));
    }

    /** Returns unusual texts that are allowed as ids and kept unchanged. */
    static Stream<Named<String>> takenLiterallyByIds() {
        return Stream.concat(
                takenLiterally(),
                Stream.of(
                        named("H11 zero", "0"),
                        named("H11 negative", "-1"),
                        named("H11 leading zero", "012"),
                        named("H11 exponent", "1e3"),
                        named("H11 full-width digits", "１２"),
                        named("id above 2^53", "9007199254740993"),
                        named("id above 2^63", "9223372036854775808"),
                        named("slash", "a/b")));
    }

    /** Returns texts that no path may contain. */
    static Stream<Named<String>> refusedInPaths() {
        return Stream.of(
                named("H2 parent in front", "../a/b"),
                named("H2 parent inside", "a/../b"),
                named("H2 parent at the end", "a/.."),
                named("H2 here in front", "./a/b"),
                named("H2 here inside", "a/./b"),
                named("H2 here at the end", "a/."),
                named("H2 double slash", "a//b"),
                named("H2 leading slash", "/a/b"),
                named("H2 trailing slash", "a/b/"),
                named("H2 only a slash", "/"),
                named("H2 backslash", "a/b\\c"),
                named("H2 backslash and parent", "a/..\\b"),
                named("H1 blank segment", "a/ /b"),
                named("H1 space in front of a segment", "a/ b/c"),
                named("H1 space behind a segment", "a /b"),
                named("H1 segment of ideographic space", "a/\u3000"));
    }
}
