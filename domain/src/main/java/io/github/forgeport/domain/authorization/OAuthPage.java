package io.github.forgeport.domain.authorization;

import io.github.forgeport.domain.text.SafeAddress;
import java.net.URI;

/**
 * The web page on which a user grants a provider's access; its address holds a state that is good once, and is not printed.
 *
 * @param address the whole address of the page
 */
public record OAuthPage(URI address) {

    /** Returns the address without its query. */
    @Override
    public String toString() {
        return SafeAddress.of(address);
    }
}
