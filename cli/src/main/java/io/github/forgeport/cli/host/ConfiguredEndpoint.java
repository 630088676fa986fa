package io.github.forgeport.cli.host;

import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import java.net.URI;

/**
 * The address of an endpoint, with the place where it is configured.
 *
 * @param name what it is for
 * @param from a sentence that says where the address is set
 */
public record ConfiguredEndpoint(String name, URI address, String from) {

    /** Tells from a setting of its own whether the address is set there, or follows from something else. */
    public static ConfiguredEndpoint of(String name, URI address, Settings settings, Setting own, String otherwise) {
        return new ConfiguredEndpoint(
                name,
                address,
                settings.given(own)
                        .map(given -> "The address is " + given.where() + ".")
                        .orElse(otherwise + "; " + own.variable() + " can name another one."));
    }

    /** The address for a message, with letters replaced that could be taken for others. */
    public String shown() {
        return SafeAddress.of(address);
    }

    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
