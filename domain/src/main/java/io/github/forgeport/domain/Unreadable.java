package io.github.forgeport.domain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** A part that a host supplied in a form that could not be read; kept rather than guessed at or dropped. */
public record Unreadable(String part, String raw) {

    /** Takes the name of the part, as our types call it, and the host's text for it. */
    public Unreadable {
        requireNonNull(part, "part");
        requireNonNull(raw, "raw");
    }

    /** The part and the host's text, escaped and cut; what stands before an {@code @} may be a credential. */
    @Override
    public String toString() {
        int at = raw.lastIndexOf('@');
        return part + ": '" + SafeText.of(at < 0 ? raw : "***" + raw.substring(at), 64) + "'";
    }

    /** A list that cannot be changed, with this behind the others; nearly all stay empty, and cost nothing. */
    List<Unreadable> after(List<Unreadable> others) {
        List<Unreadable> all = new ArrayList<>(others);
        all.add(this);
        return List.copyOf(all);
    }
}
