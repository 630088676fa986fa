package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.SafeText;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.http.SendableSecret;

/** Who signs in by a password: a user of an account, which the vendor calls a domain. */
record IamUser(String domain, String name, Secret password) {

    IamUser {
        requireName(domain);
        requireName(name);
        SendableSecret.requireText("the password", password);
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the names of account and user must not be blank");
        }
        SafeText.firstInvisible(name).ifPresent(character -> {
            throw new IllegalArgumentException(
                    "the names of account and user have no invisible or control character: " + character);
        });
    }
}
