package io.github.forgeport.adapter.codeup.signing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A generator of nonces of 32 hexadecimal digits, as the vendor's SDK has them: a random prefix and a counter.
 *
 * <p>Random bytes alone would do, but their source lets one thread in at a time.
 */
public final class NonceGenerator {

    private static final int RANDOM_BYTES = 12;

    private final String prefix;
    private final AtomicInteger count = new AtomicInteger();

    /** Creates a generator with a random prefix of its own. */
    public NonceGenerator() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        prefix = HexFormat.of().formatHex(bytes);
    }

    /** Returns a new, unique nonce. */
    public String next() {
        return prefix.concat(HexFormat.of().toHexDigits(count.incrementAndGet()));
    }
}
