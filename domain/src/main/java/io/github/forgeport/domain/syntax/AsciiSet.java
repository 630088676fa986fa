package io.github.forgeport.domain.syntax;

/** A set of ASCII characters, for checking a text in one pass. */
public final class AsciiSet {

    public static final AsciiSet LETTERS_AND_FIGURES = of("abcdefghijklmnopqrstuvwxyz0123456789");

    private final boolean[] members = new boolean['~' + 1];

    private AsciiSet() {}

    static AsciiSet of(String characters) {
        return new AsciiSet().and(characters);
    }

    /** A set with these as well. */
    public AsciiSet with(String characters) {
        AsciiSet more = new AsciiSet();
        System.arraycopy(members, 0, more.members, 0, members.length);
        return more.and(characters);
    }

    private AsciiSet and(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            members[characters.charAt(i)] = true;
        }
        return this;
    }

    /** Whether there is a member at a place. */
    public boolean isAt(String text, int at) {
        return at < text.length() && text.charAt(at) < members.length && members[text.charAt(at)];
    }

    /** Where the first stands that is no member; the end if all are. */
    public int endIn(String text, int begin) {
        int at = begin;
        while (isAt(text, at)) {
            at++;
        }
        return at;
    }
}
