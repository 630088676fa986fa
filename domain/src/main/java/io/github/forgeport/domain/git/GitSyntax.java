package io.github.forgeport.domain.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.IdentityText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Git's syntax rules for the names of branches and tags, and for the ids of objects. */
final class GitSyntax {

    private static final int LONGEST_NAME = 1024;
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{40}(?:[0-9a-fA-F]{24})?");
    private static final String NOT_IN_NAMES = "~^:?*[\\";

    private GitSyntax() {}

    /**
     * Checks a text that is not empty, has no character that ends a line, no other control character and no unpaired
     * surrogate; returns it.
     */
    static String requireText(String what, String text, int longest, String expected) {
        requireNonNull(text, what);
        if (text.isEmpty()) {
            throw IdentityText.refused(what, text, "is empty", expected);
        }
        if (text.length() > longest) {
            throw IdentityText.refused(what, text, "is longer than " + longest + " characters", expected);
        }
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (isControl(point)) {
                String code = String.format("U+%04X", point);
                throw IdentityText.refused(what, text, "has a control character, " + code, expected);
            }
        }
        return text;
    }

    /** Whether a code point is a control character, ends a line, or is an unpaired surrogate. */
    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    /** Checks a name by the rules of {@code git check-ref-format}, but allows blanks inside; returns it. */
    static String requireRefName(String what, String name, String expected) {
        requireText(what, name, LONGEST_NAME, expected);
        String fault = brokenRule(name);
        if (fault != null) {
            throw IdentityText.refused(what, name, fault, expected);
        }
        return name;
    }

    /** Returns the rule that a name breaks; null if Git allows it. */
    private static @Nullable String brokenRule(String name) {
        if (name.startsWith(" ") || name.endsWith(" ")) {
            return "begins or ends with a blank";
        }
        if (name.chars().anyMatch(character -> NOT_IN_NAMES.indexOf(character) >= 0)) {
            return "has one of ~ ^ : ? * [ \\";
        }
        if (name.contains("..") || name.contains("@{") || name.equals("@")) {
            return "has .. or @{, or is @ alone";
        }
        if (name.startsWith("/") || name.endsWith("/") || name.contains("//")) {
            return "has a leading, trailing or double slash";
        }
        if (name.startsWith(".") || name.contains("/.") || name.endsWith(".")) {
            return "ends with a dot, or has a segment that begins with one";
        }
        return name.endsWith(".lock") || name.contains(".lock/") ? "has a segment that ends with .lock" : null;
    }

    /** Checks a name as {@link #requireRefName} does, and that it has no blank; returns it. */
    static String requireRefNameWithoutBlank(String what, String name, String expected) {
        requireRefName(what, name, expected);
        if (name.indexOf(' ') >= 0) {
            throw IdentityText.refused(what, name, "has a blank", expected);
        }
        return name;
    }

    /** Whether a text is the full id of an object. */
    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** Checks the full id of an object; returns it in lower case. */
    static String requireHash(String what, String id) {
        if (!isHash(requireNonNull(id, what))) {
            throw IdentityText.refused(what, id, "is no full id", "40 or 64 hexadecimal digits");
        }
        return id.toLowerCase(Locale.ROOT);
    }
}
