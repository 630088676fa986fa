package io.github.forgeport.domain.text;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.syntax.UrlRedaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of an entity that could not be parsed: its name, and the host's text for it. The text is kept so that it is neither
 * guessed at nor lost.
 *
 * <p>It may be an address with a token in it, and nobody knows where in it. So it prints masked: a time or a number as it came,
 * of an address its scheme, of anything else nothing; {@link #reveal()} gives the whole.
 */
public final class UnreadablePart {

    private static final int MAX_TIME_LENGTH = 64;

    private static final Pattern TIME_FORM =
            Pattern.compile("(?:[-+:.,/ 0-9]|T|Z|[AP]M|GMT|UTC|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
                    + "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)+");

    private static final Pattern SCHEME = Pattern.compile("(?i)(?:git\\+)?(?:https?|ssh|git|ftps?|file)://");

    private final String part;
    private final Secret text;
    private final String shown;
    private final @Nullable String reason;

    /** Creates an unreadable part from its name, such as {@code created}, and the host's text for it. */
    public UnreadablePart(String part, String text) {
        this(part, text, null);
    }

    /**
     * Creates an unreadable part with the reason why it could not be parsed.
     *
     * @param reason is printed, and shows nothing of the text; null if none is known
     */
    public UnreadablePart(String part, String text, @Nullable String reason) {
        this.part = requireNonNull(part, "part");
        this.text = Secret.ofAny(requireNonNull(text, "text"));
        this.shown = masked(text);
        this.reason = reason;
    }

    /**
     * Returns the form of a text that is safe to print: a time or number as it is, of an address the scheme, else a mask.
     */
    private static String masked(String text) {
        if (text.length() <= MAX_TIME_LENGTH && TIME_FORM.matcher(text).matches()) {
            return text;
        }
        Matcher scheme = SCHEME.matcher(text);
        return scheme.lookingAt() ? scheme.group() + UrlRedaction.MASK : UrlRedaction.MASK;
    }

    /** Returns the name of the part, such as {@code created}. */
    public String part() {
        return part;
    }

    /** Returns the host's text in masked form, which is safe to print, on one line. */
    public String shown() {
        return shown;
    }

    /** Returns the host's text unmasked, including any credentials; do not print it. */
    public String reveal() {
        return text.reveal();
    }

    /** Returns the reason why the text could not be parsed, if one is known. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnreadablePart unreadable
                && unreadable.part.equals(part)
                && unreadable.text.equals(text);
    }

    @Override
    public int hashCode() {
        return 31 * part.hashCode() + shown.hashCode();
    }

    /** Returns the part's name, the masked text, and the reason if there is one. */
    @Override
    public String toString() {
        return part + ": '" + shown + "'" + (reason == null ? "" : " (" + reason + ")");
    }

    /** Returns an unmodifiable copy of a list with this part appended. */
    public List<UnreadablePart> appendedTo(List<UnreadablePart> others) {
        List<UnreadablePart> all = new ArrayList<>(others);
        all.add(this);
        return List.copyOf(all);
    }
}
