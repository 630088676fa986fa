package io.github.forgeport.http;

/** Settings cannot be used; the message names the variable, or the line of the profile, and never a value. */
public class UnusableSettings extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public UnusableSettings(String message) {
        super(message);
    }
}
