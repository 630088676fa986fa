package io.github.forgeport.sandbox.world;

/** The author of a commit or of an annotated tag. */
public record Author(String name, String email) {

    public Author {
        requireWord("name", name);
        requireWord("email", email);
    }

    private static void requireWord(String what, String word) {
        if (word.isBlank() || word.chars().anyMatch(c -> c == '<' || c == '>' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "the author's " + what + " is blank or has a control character, '<' or '>'");
        }
    }
}
