package io.github.forgeport.http.response;

/**
 * A field that a vendor documents now as text, now as a whole number; the declared exception from strict types.
 *
 * @param text the text, or the number digit by digit as it came
 */
public record TextOrNumber(String text) {}
