package io.github.forgeport.cli;

import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import java.net.URI;

/**
 * Where a host is asked.
 *
 * @param name what it is for
 * @param from where the address is set
 */
record Endpoint(String name, URI address, String from) {

    /** The address is somebody's own, or follows from something else. */
    static Endpoint of(String name, URI address, Settings settings, Setting own, String otherwise) {
        return new Endpoint(
                name,
                address,
                settings.given(own)
                        .map(given -> "The address is " + given.where() + ".")
                        .orElse(otherwise + "; " + own.variable() + " can name another one."));
    }

    /** The address in the letters in which it was given, unless they could be taken for others. */
    String shown() {
        return SafeAddress.of(address);
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
