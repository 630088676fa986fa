package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.signing.Credential;
import io.github.forgeport.sandbox.signing.SignatureDigests;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An issuer and verifier of the simulated IAM's tokens; a token holds its expiry under a signature, so none is stored. */
final class IamTokenIssuer {

    private static final String PREFIX = "sandbox-issued-token-";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9]+-([0-9]{1,15}))-([0-9a-f]{64})");

    private final String secret = UUID.randomUUID().toString();
    private final AtomicLong issued = new AtomicLong();

    /** Returns a new token, which expires at this time. */
    String issue(Instant expiry) {
        String content = issued.incrementAndGet() + "-" + expiry.toEpochMilli();
        return PREFIX + content + "-" + SignatureDigests.hmacSha256Hex(secret, content);
    }

    /** Returns the time at which a token expires or has expired; empty if it was not issued here. */
    Optional<Instant> expiry(String token) {
        return Optional.of(FORM.matcher(token))
                .filter(Matcher::matches)
                .filter(parts ->
                        new Credential(SignatureDigests.hmacSha256Hex(secret, parts.group(1))).matches(parts.group(3)))
                .map(parts -> Instant.ofEpochMilli(Long.parseLong(parts.group(2))));
    }
}
