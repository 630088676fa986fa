package io.github.forgeport.domain.webhook;

import io.github.forgeport.domain.text.OpenWord;

/** An event for which a host calls a webhook, such as a push. */
public final class WebhookEvent extends OpenWord {

    /** Commits were pushed to a branch. */
    public static final WebhookEvent PUSH = new WebhookEvent("push", true);

    /** A tag was pushed. */
    public static final WebhookEvent TAG_PUSH = new WebhookEvent("tag-push", true);

    /** A change request, which hosts call pull request or merge request, was opened or has changed. */
    public static final WebhookEvent CHANGE_REQUEST = new WebhookEvent("change-request", true);

    /** Somebody commented on a commit or change request. */
    public static final WebhookEvent COMMENT = new WebhookEvent("comment", true);

    private static final String WHAT = "webhook event";
    private static final String KNOWN = "push, tag-push, change-request or comment";

    private WebhookEvent(String text, boolean known) {
        super(text, known);
    }

    /**
     * Parses an event, ignoring case; a text that is none of the constants is kept as an unknown event.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static WebhookEvent of(String raw) {
        return switch (lowerCase(WHAT, raw, KNOWN)) {
            case "push" -> PUSH;
            case "tag-push" -> TAG_PUSH;
            case "change-request" -> CHANGE_REQUEST;
            case "comment" -> COMMENT;
            default -> unknown(raw);
        };
    }

    /**
     * Creates an event that is none of the constants, from the host's text for it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static WebhookEvent unknown(String raw) {
        return new WebhookEvent(requireVisible(WHAT, raw, KNOWN), false);
    }
}
