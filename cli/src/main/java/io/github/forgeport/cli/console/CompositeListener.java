package io.github.forgeport.cli.console;

import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.CallListener;

/** A call listener that forwards each event to two other listeners. */
public record CompositeListener(CallListener first, CallListener second) implements CallListener {

    @Override
    public void attempted(Attempt attempt) {
        first.attempted(attempt);
        second.attempted(attempt);
    }

    @Override
    public void called(Call call) {
        first.called(call);
        second.called(call);
    }

    @Override
    public void unreadable(String host, String operation, UnreadablePart part) {
        first.unreadable(host, operation, part);
        second.unreadable(host, operation, part);
    }
}
