package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.WebhookEvent;
import java.net.URI;
import java.util.Set;

/**
 * A webhook to create: the address that the host shall notify, the secret by which the receiver recognizes the host, and the
 * events.
 *
 * @param events the events to be notified of; empty for the host's default
 */
public record NewWebhook(WebAddress url, Secret secret, Set<WebhookEvent> events) {

    /** Checks that no value is null. */
    public NewWebhook {
        requireNonNull(url, "url");
        requireNonNull(secret, "secret");
        events = Set.copyOf(events);
    }

    /**
     * Returns a webhook to create for the host's default events.
     *
     * @throws IllegalArgumentException if the address is no HTTP or HTTPS address, or has a user or password, which each
     *     member of the repository could read
     */
    public static NewWebhook of(URI url, Secret secret) {
        WebAddress address = WebAddress.parse(url.toString());
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "an address of a webhook has no user: its secret is what the receiver checks");
        }
        return new NewWebhook(address, secret, Set.of());
    }

    /** Returns a copy for these events. */
    public NewWebhook withEvents(WebhookEvent... these) {
        return new NewWebhook(url, secret, Set.of(these));
    }
}
