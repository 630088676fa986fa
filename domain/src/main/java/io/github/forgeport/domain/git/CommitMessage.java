package io.github.forgeport.domain.git;

import io.github.forgeport.domain.text.IdentityText;
import io.github.forgeport.domain.text.SafeText;

/** The message of a commit, of one or more lines. */
public record CommitMessage(String value) {

    private static final int LONGEST = 65_536;
    private static final String WHAT = "commit message";
    private static final String EXPECTED = "what the commit changes, such as Fix a typo";

    /**
     * Creates a message.
     *
     * @throws IllegalArgumentException if it is blank, longer than 65,536 characters, or has a NUL
     */
    public CommitMessage {
        if (value.length() > LONGEST) {
            throw IdentityText.refused(WHAT, value, "is longer than " + LONGEST + " characters", EXPECTED);
        }
        if (SafeText.isInvisible(value)) {
            throw IdentityText.refused(WHAT, value, "is blank", EXPECTED);
        }
        if (value.indexOf('\0') >= 0) {
            throw IdentityText.refused(WHAT, value, "has a NUL", EXPECTED);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
