package io.github.forgeport.adapter.servicestage;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.Secret;

/** Who signs in by a password: a user of an account, which the vendor calls a domain. */
record IamUser(String domain, String name, Secret password) {

    IamUser {
        requireNonNull(password, "password");
        if (domain.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("the names of account and user must not be blank");
        }
    }
}
