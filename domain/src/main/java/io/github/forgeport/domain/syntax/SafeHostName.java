package io.github.forgeport.domain.syntax;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A converter of host names to a form that is safe to display: their own letters where these resemble no other name, else
 * ASCII.
 *
 * <p>A label keeps its letters if they are all of one script: Latin, as far as it is ASCII, of Latin-1, or a letter of ASCII
 * with marks of Latin Extended-A; Cyrillic or Greek with at least one letter that is like none of Latin; or those of East
 * Asia. With any other label the whole name is shown in ASCII.
 */
public final class SafeHostName {

    private static final Pattern DOT = Pattern.compile("[.\u3002\uFF0E\uFF61]");
    private static final Pattern ASCII_NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private static final int END_OF_LATIN_1 = 0xFF;
    private static final int END_OF_LATIN_EXTENDED_A = 0x17F;

    /** The code point of the prolonged sound mark, a letter of Japanese words that belongs to no script. */
    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    private static final Set<UnicodeScript> EAST_ASIAN_SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL);

    /** The Cyrillic and Greek letters, small and capital, that look like Latin letters or digits. */
    private static final String LATIN_LOOKALIKES =
            "абгезопрсухьѕіјѡѵһүӏԁԍԛԝ" + "АВЕЗКМНОРСТУХЬЅІЈѴҮӀԌԚԜ" + "αγηικνορτυχωϲϳ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ";

    private SafeHostName() {}

    /** Returns the display form of a host name or numeric address; empty for a name that has no ASCII form. */
    public static Optional<String> of(String host) {
        if (isAscii(host)) {
            return Optional.of(host);
        }
        return asciiForm(host)
                .map(ascii -> DOT.splitAsStream(host).allMatch(SafeHostName::hasLettersOfOneScript) ? host : ascii);
    }

    private static boolean isAscii(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Returns the ASCII form of an internationalised host name; empty if it has none. */
    private static Optional<String> asciiForm(String host) {
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED))
                    .filter(ascii -> ASCII_NAME.matcher(ascii).matches());
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Whether the letters of a host name's label are of one script only, and look like no other name. */
    private static boolean hasLettersOfOneScript(String label) {
        int[] letters = Normalizer.normalize(label, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> point > '~' || Character.isLetter(point))
                .toArray();
        return Arrays.stream(letters).allMatch(SafeHostName::isPlainLatinLetter)
                || Arrays.stream(letters).allMatch(SafeHostName::isEastAsianLetter)
                || (areLettersOf(UnicodeScript.CYRILLIC, letters) || areLettersOf(UnicodeScript.GREEK, letters))
                        && !Arrays.stream(letters).allMatch(point -> LATIN_LOOKALIKES.indexOf(baseLetter(point)) >= 0);
    }

    /** Whether a code point is a Latin letter that looks like no other: one of Latin-1, or of ASCII with accents. */
    private static boolean isPlainLatinLetter(int point) {
        return areLettersOf(UnicodeScript.LATIN, point)
                && (Character.getType(point) == Character.LOWERCASE_LETTER
                        || Character.getType(point) == Character.UPPERCASE_LETTER)
                && (point <= END_OF_LATIN_1 || (point <= END_OF_LATIN_EXTENDED_A && baseLetter(point) <= '~'));
    }

    /** Whether a code point is a letter of a Chinese, Japanese or Korean script. */
    private static boolean isEastAsianLetter(int point) {
        return point == PROLONGED_SOUND_MARK
                || (Character.isLetter(point) && EAST_ASIAN_SCRIPTS.contains(UnicodeScript.of(point)));
    }

    /** Whether all code points are letters of the same given script. */
    private static boolean areLettersOf(UnicodeScript script, int... letters) {
        return Arrays.stream(letters).allMatch(point -> Character.isLetter(point) && UnicodeScript.of(point) == script);
    }

    /** Returns a letter without its diacritical marks. */
    private static int baseLetter(int point) {
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePointAt(0);
    }
}
