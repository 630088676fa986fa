package io.github.forgeport.cli.host;

import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import java.net.URI;

/**
 * The address of an endpoint, and the setting that contains it.
 *
 * @param name the name in the report of the command {@code doctor}, such as {@code endpoint} or {@code IAM}
 * @param source a sentence that names the setting, for hints
 */
public record ConfiguredEndpoint(String name, URI address, String source) {

    /**
     * Creates an endpoint with a sentence about its source: it names the setting {@code own} if that is set, else it is
     * {@code otherwise}.
     */
    public static ConfiguredEndpoint of(String name, URI address, Settings settings, Setting own, String otherwise) {
        return new ConfiguredEndpoint(
                name,
                address,
                settings.value(own)
                        .map(given -> "The address is " + given.where() + ".")
                        .orElse(otherwise + "; " + own.variable() + " can name another one."));
    }

    /** Returns the address in a form that is safe to print, without credentials or misleading letters. */
    public String printableAddress() {
        return SafeAddress.of(address);
    }

    /** Whether the address is an HTTPS URL. */
    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
