package io.github.forgeport.domain.webhook;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A webhook of a repository: the address that its host notifies of events; without its secret, which is never read. */
public final class Webhook extends Entity<Webhook> {

    /** A holder of the list of a webhook's parts, which is created on first use. */
    private static final class Parts {

        static final List<EntityPart<Webhook>> ALL = partsOf(
                EntityPart.of("id", Webhook::id),
                EntityPart.address("url", Webhook::url, webhook -> webhook.url),
                EntityPart.of("events", Webhook::events),
                EntityPart.of("description", Webhook::description),
                EntityPart.of("tlsVerified", Webhook::tlsVerified),
                EntityPart.of("created", Webhook::created));
    }

    private final WebhookId id;
    // Transient, since a serialiser of fields shall find no token that is in it.
    private final transient @Nullable WebAddress url;
    private final List<WebhookEvent> events;
    private final @Nullable String description;
    private final @Nullable Boolean tlsVerified;
    private final @Nullable Instant created;

    private Webhook(Builder from) {
        super(from);
        this.id = from.id;
        this.url = from.url;
        this.events = List.copyOf(from.events);
        this.description = from.description;
        this.tlsVerified = from.tlsVerified;
        this.created = from.created;
    }

    /** Returns the list of all parts (the readable properties) of a webhook, in display order. */
    public static List<EntityPart<Webhook>> parts() {
        return Parts.ALL;
    }

    /** Returns a builder of a webhook with its id, the only required part. */
    public static Builder builder(WebhookId id) {
        return new Builder(id);
    }

    @Override
    protected List<EntityPart<Webhook>> allParts() {
        return Parts.ALL;
    }

    /** Returns the id of the webhook. */
    public WebhookId id() {
        return id;
    }

    /** Returns the address that the host notifies. */
    public Optional<URI> url() {
        return Optional.ofNullable(url).map(WebAddress::uri);
    }

    /** Returns the events for which the host calls the webhook; empty if the host supplied none. */
    public List<WebhookEvent> events() {
        return events;
    }

    /** Returns the description of the webhook, which may be an empty text. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Returns whether the host verifies the receiver's TLS certificate. */
    public Optional<Boolean> tlsVerified() {
        return Optional.ofNullable(tlsVerified);
    }

    /** Returns the time at which the webhook was created. */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }

    /** A builder of webhooks; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final WebhookId id;
        private transient @Nullable WebAddress url;
        private final List<WebhookEvent> events = new ArrayList<>();
        private @Nullable String description;
        private @Nullable Boolean tlsVerified;
        private @Nullable Instant created;

        private Builder(WebhookId id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the address that the host notifies. */
        public Builder url(@Nullable URI url) {
            return url(url == null ? null : WebAddress.of(url));
        }

        /** Sets the address that the host notifies, which is checked, but not yet parsed into a URI. */
        public Builder url(@Nullable WebAddress url) {
            this.url = url;
            return this;
        }

        /** Adds an event for which the host calls the webhook; null adds none. */
        public Builder event(@Nullable WebhookEvent event) {
            if (event != null) {
                events.add(event);
            }
            return this;
        }

        /** Sets the description of the webhook, which may be an empty text. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Sets whether the host verifies the receiver's TLS certificate. */
        public Builder tlsVerified(@Nullable Boolean tlsVerified) {
            this.tlsVerified = tlsVerified;
            return this;
        }

        /** Sets the time at which the webhook was created. */
        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        /** Builds the webhook; the builder can be used again. */
        public Webhook build() {
            return new Webhook(this);
        }
    }
}
