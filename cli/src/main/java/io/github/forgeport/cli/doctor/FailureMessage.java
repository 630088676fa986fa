package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.failure.GitHostException;

/**
 * The message of a failure in two parts: the problem, and the advice how to solve it.
 *
 * @param problem the problem, without the host, its server and the operation, which the report names
 */
record FailureMessage(String problem, String advice) {

    private static final int MAX_LENGTH = 1000;
    private static final String SENTENCE_END = ". ";

    /** Splits the message of a host's failure at the end of its first sentence. */
    static FailureMessage of(GitHostException failure) {
        String message = SafeText.of(String.valueOf(failure.getMessage()), MAX_LENGTH);
        String call = failure.call().toString();
        String server = failure.call().server().map(name -> ", at " + name).orElse("");
        return split(withoutPrefix(call + server + ": ", withoutPrefix(call + ": ", message)), SENTENCE_END, "");
    }

    /** Returns a text without a prefix, if it starts with it. */
    private static String withoutPrefix(String beginning, String text) {
        return text.startsWith(beginning) ? text.substring(beginning.length()) : text;
    }

    /** Splits the message of a failure of the command itself at the end of its first sentence, or at its semicolon. */
    static FailureMessage of(CommandFailure failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains(SENTENCE_END)
                ? split(message, SENTENCE_END, "")
                : split(message, "; ", "Correct it and run this again; 'forgeport --help' tells the settings.");
    }

    /** Splits a text into problem and advice at a separator; if it has none, the advice is the given default. */
    private static FailureMessage split(String text, String between, String otherwise) {
        int end = text.indexOf(between);
        return end < 0
                ? new FailureMessage(text, otherwise)
                : new FailureMessage(text.substring(0, end), capitalize(text.substring(end + between.length())));
    }

    private static String capitalize(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
