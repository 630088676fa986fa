package io.github.forgeport.domain.syntax;

/** A set of ASCII characters, for checking a text in one pass. */
public final class AsciiSet {

    /** Lower-case letters and digits. */
    public static final AsciiSet LOWER_CASE_AND_DIGITS = of("abcdefghijklmnopqrstuvwxyz0123456789");

    private final boolean[] members = new boolean['~' + 1];

    private AsciiSet() {}

    /** Creates the set of the characters of a text. */
    static AsciiSet of(String characters) {
        return new AsciiSet().add(characters);
    }

    /** Returns a copy of the set with more characters. */
    public AsciiSet with(String characters) {
        AsciiSet more = new AsciiSet();
        System.arraycopy(members, 0, more.members, 0, members.length);
        return more.add(characters);
    }

    /** Adds the characters of a text to this set, and returns it. */
    private AsciiSet add(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            members[characters.charAt(i)] = true;
        }
        return this;
    }

    /** Whether the character of a text at an index is in the set; false behind the end of the text. */
    public boolean containsCharacterAt(String text, int index) {
        return index < text.length() && text.charAt(index) < members.length && members[text.charAt(index)];
    }

    /**
     * Returns the index of the first character from {@code begin} on that is not in the set; the text's length if all are.
     */
    public int endOfRun(String text, int begin) {
        int index = begin;
        while (containsCharacterAt(text, index)) {
            index++;
        }
        return index;
    }
}
