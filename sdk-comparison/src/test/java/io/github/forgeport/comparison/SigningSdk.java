package io.github.forgeport.comparison;

/** An SDK together with the signature scheme that it uses. */
enum SigningSdk {
    SERVICESTAGE,
    CODEUP_ACS3,
    CODEUP_ROA
}
