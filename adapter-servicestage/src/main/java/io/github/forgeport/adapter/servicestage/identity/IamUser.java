package io.github.forgeport.adapter.servicestage.identity;

import io.github.forgeport.domain.text.SafeText;

/** An IAM user who signs in by password: a user name within an account, which the vendor calls a domain. */
public record IamUser(String domain, String name) {

    /** Checks the names of account and user. */
    public IamUser {
        requireName(domain);
        requireName(name);
    }

    /** Checks that a name is not blank, has no blank at either end and no invisible character. */
    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the names of account and user must not be blank");
        }
        SafeText.leadingOrTrailingBlank(name).ifPresent(blank -> {
            throw new IllegalArgumentException(
                    "the names of account and user must not begin or end with a blank: " + blank);
        });
        SafeText.firstInvisible(name).ifPresent(character -> {
            throw new IllegalArgumentException(
                    "the names of account and user have no invisible or control character: " + character);
        });
    }
}
