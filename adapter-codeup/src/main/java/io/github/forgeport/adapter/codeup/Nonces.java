package io.github.forgeport.adapter.codeup;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Words that no other request has, of 32 figures as the vendor's SDK has them: a random beginning for each session, and a
 * number for each request of it.
 *
 * <p>Chance alone would do, but its source lets one thread in at a time.
 */
final class Nonces {

    private static final int RANDOM_BYTES = 12;

    private final String beginning;
    private final AtomicInteger count = new AtomicInteger();

    Nonces() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        beginning = HexFormat.of().formatHex(bytes);
    }

    String next() {
        return beginning.concat(HexFormat.of().toHexDigits(count.incrementAndGet()));
    }
}
