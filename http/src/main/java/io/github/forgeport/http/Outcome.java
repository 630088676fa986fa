package io.github.forgeport.http;

import org.jspecify.annotations.Nullable;

/** How far an attempt came: not sent, sent, or answered. */
final class Outcome {

    private boolean sent;
    private @Nullable Answer answer;

    void sending() {
        sent = true;
    }

    void answered(Answer answer) {
        this.answer = answer;
    }

    boolean isSent() {
        return sent;
    }

    @Nullable
    Answer answer() {
        return answer;
    }
}
