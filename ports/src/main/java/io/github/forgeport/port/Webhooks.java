package io.github.forgeport.port;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.stream.Stream;

/**
 * The port that lists, creates and deletes the webhooks of a repository.
 *
 * <p>Provisional: its methods may change until an adapter of GitHub implements them.
 *
 * <ul>
 *   <li><b>w1</b> A webhook is listed without its secret, also where the host supplies it.
 *   <li><b>w2</b> A created webhook is listed, with its address as far as the host shows it.
 *   <li><b>w3</b> A deleted webhook is not listed; a deletion whose first attempt may have succeeded is repeated, and then a
 *       missing webhook is a success.
 * </ul>
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Webhooks {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns one page of the webhooks that match a query, in the host's own order.
     *
     * @param from {@link Cursor#START}, or {@link Page#next()} of the page before
     * @throws GitHostException.NotFound if the repository is missing or the account may not see it
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<Webhook> list(RepositoryPath repository, WebhookQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_WEBHOOKS);
    }

    /**
     * Returns a lazy stream of the webhooks that match a query, which requests each page when it is needed,
     * or ahead of that.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<Webhook> stream(RepositoryPath repository, WebhookQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(repository, query, from));
    }

    /**
     * Creates a webhook, and returns it without its secret.
     *
     * <p>The host sends JSON, and checks the receiver's certificate, where that can be chosen.
     *
     * @throws GitHostException.Unsupported before anything is sent, if the host cannot be told the events
     */
    default Webhook create(RepositoryPath repository, NewWebhook webhook) {
        throw Unsupported.of(capabilities(), Operation.CREATE_WEBHOOK);
    }

    /**
     * Deletes a webhook.
     *
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids destructive operations
     * @throws GitHostException.NotFound if there is none, where the host tells so
     */
    default void delete(RepositoryPath repository, WebhookId webhook) {
        throw Unsupported.of(capabilities(), Operation.DELETE_WEBHOOK);
    }
}
