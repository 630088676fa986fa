package io.github.forgeport.domain.authorization;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.WebAddress;

/**
 * The web page on which a user grants access at a provider; its address holds a one-time secret, and is neither printed nor
 * written as JSON.
 *
 * @param address the address of the page; its {@link WebAddress#uri()} is the whole one, for the browser
 */
public record OAuthPage(WebAddress address) {

    /** Checks that the address is not null. */
    public OAuthPage {
        requireNonNull(address, "address");
    }
}
