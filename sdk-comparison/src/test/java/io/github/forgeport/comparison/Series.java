package io.github.forgeport.comparison;

/** An SDK and the way it signs. */
enum Series {
    SERVICESTAGE,
    CODEUP_ACS3,
    CODEUP_ROA
}
