package io.github.forgeport.cli.console;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.CallListener;
import java.util.ArrayList;
import java.util.List;

/** The listener of {@code --verbose}, which prints a line for each attempt and each call on stderr. */
public record VerboseListener(Console console) implements CallListener {

    private static final int MAX_LENGTH = 1000;

    @Override
    public void attempted(Attempt attempt) {
        List<String> words = new ArrayList<>();
        words.add("attempt " + attempt.number() + ": " + attempt.outcome());
        if (attempt.status() != null) {
            words.add("HTTP " + attempt.status());
        }
        if (attempt.requestId() != null) {
            words.add("request " + attempt.requestId());
        }
        words.add(attempt.elapsed().toMillis() + " ms");
        words.add(attempt.sentBytes() + " bytes sent");
        words.add(attempt.receivedBytes() + " received");
        if (attempt.address() != null) {
            words.add("at " + attempt.address());
        }
        print(attempt.host(), attempt.operation(), String.join(", ", words));
    }

    @Override
    public void called(Call call) {
        print(
                call.host(),
                call.operation(),
                call.outcome() + " after " + call.attempts() + (call.attempts() == 1 ? " attempt, " : " attempts, ")
                        + call.elapsed().toMillis() + " ms");
    }

    @Override
    public void unreadable(String host, String operation, UnreadablePart part) {
        print(host, operation, "cannot read " + part);
    }

    /** Prints a line about an operation of a host to stderr. */
    private void print(String host, String operation, String what) {
        console.printMessage(SafeText.of(host + ": " + operation + ": " + what, MAX_LENGTH));
    }
}
