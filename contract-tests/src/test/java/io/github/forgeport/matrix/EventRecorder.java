package io.github.forgeport.matrix;

import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.CallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that records all events. */
final class EventRecorder implements CallListener {

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<UnreadablePart> unreadable = new CopyOnWriteArrayList<>();

    @Override
    public void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public void called(Call call) {
        calls.add(call);
    }

    @Override
    public void unreadable(String host, String operation, UnreadablePart part) {
        unreadable.add(part);
    }

    List<Attempt> attempts() {
        return attempts;
    }

    List<Call> calls() {
        return calls;
    }

    List<UnreadablePart> unreadable() {
        return unreadable;
    }
}
