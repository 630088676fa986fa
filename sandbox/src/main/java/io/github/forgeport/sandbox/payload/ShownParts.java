package io.github.forgeport.sandbox.payload;

import java.util.List;
import java.util.stream.Stream;

/**
 * The entity parts that one JSON field of a payload shows; the first of them is written into the field.
 *
 * @param isRequired whether the host always supplies the field; written with {@code !}
 * @param isRead whether an adapter reads the field; {@code ?} if it does not
 */
public record ShownParts(List<ShownPart> parts, boolean isRequired, boolean isRead) {

    /** Copies the list. */
    public ShownParts {
        parts = List.copyOf(parts);
    }

    /** Parses a text such as {@code name}, {@code path! id} or {@code segment?}. */
    static ShownParts parse(String text) {
        return new ShownParts(
                Stream.of(text.replaceAll("[!?]", "").split(" "))
                        .map(ShownPart::parse)
                        .toList(),
                text.contains("!"),
                !text.contains("?"));
    }
}
