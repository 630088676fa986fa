package io.github.forgeport.sandbox.world;

/** The author of a commit or of an annotated tag. */
public record Author(String name, String email) {

    /** The author of what the sandbox itself writes. */
    public static final Author SANDBOX = new Author("Sandbox", "sandbox@example.org");

    /** Checks that name and email are not blank and have no control character, {@code <} or {@code >}. */
    public Author {
        requireText("name", name);
        requireText("email", email);
    }

    /** Checks that a name or an email is not blank and has no character that Git refuses. */
    private static void requireText(String what, String text) {
        if (text.isBlank() || text.chars().anyMatch(c -> c == '<' || c == '>' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "the author's " + what + " is blank or has a control character, '<' or '>'");
        }
    }
}
