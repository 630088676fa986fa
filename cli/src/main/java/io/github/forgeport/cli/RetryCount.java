package io.github.forgeport.cli;

/** How often a call is tried again. */
record RetryCount(int number) {

    /** In words. */
    static final String RANGE = "a number from 0 to 99";

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none, or more than a session takes
     */
    static RetryCount parse(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException(RANGE);
        }
        return new RetryCount(Integer.parseInt(text));
    }
}
