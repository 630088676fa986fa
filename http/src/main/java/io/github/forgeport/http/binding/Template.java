package io.github.forgeport.http.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parsed text with placeholders for arguments, such as {@code /a/{b}/c}.
 *
 * @param pieces the fixed texts and placeholders, in the order of the text
 */
record Template(List<Piece> pieces) {

    /**
     * A piece of a template: fixed text, or a placeholder for an argument.
     *
     * @param text the fixed text, or the argument's name
     * @param argument the argument's index; negative for fixed text
     */
    record Piece(String text, int argument) {

        boolean isFixed() {
            return argument < 0;
        }
    }

    /** Parses a text whose placeholders are names of arguments; {@code arguments} has their indices. */
    static Template of(String text, Function<String, @Nullable Integer> arguments) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        while (done < text.length()) {
            int open = text.indexOf('{', done);
            int close = text.indexOf('}', done);
            if (open < 0 && close < 0) {
                break;
            }
            if (open < 0 || close < open || text.lastIndexOf('{', close) != open) {
                throw new IllegalStateException("braces that do not match, in " + text);
            }
            String name = text.substring(open + 1, close);
            @Nullable Integer argument = arguments.apply(name);
            if (argument == null) {
                throw new IllegalStateException("nothing fills {" + name + "} of " + text
                        + ": name a parameter so, by @Param where it is not compiled with -parameters");
            }
            if (open > done) {
                pieces.add(new Piece(text.substring(done, open), -1));
            }
            pieces.add(new Piece(name, argument));
            done = close + 1;
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), -1));
        }
        return new Template(List.copyOf(pieces));
    }

    /** Adds the indices of the arguments that fill placeholders of the text. */
    void addArgumentsTo(Set<Integer> indices) {
        for (Piece piece : pieces) {
            indices.add(piece.argument());
        }
    }

    /** Whether the text has no placeholders. */
    boolean isFixed() {
        return pieces.size() == 1 && pieces.get(0).isFixed();
    }

    /** Returns the index of the argument if the text is a single placeholder; negative otherwise. */
    int onlyArgument() {
        return pieces.size() == 1 ? pieces.get(0).argument() : -1;
    }

    /** Returns the text with its placeholders replaced by arguments; null if one of them is null. */
    @Nullable
    String fill(@Nullable Object[] arguments) {
        if (pieces.size() == 1) {
            return textOf(pieces.get(0), arguments);
        }
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            @Nullable String text = textOf(piece, arguments);
            if (text == null) {
                return null;
            }
            filled.append(text);
        }
        return filled.toString();
    }

    private static @Nullable String textOf(Piece piece, @Nullable Object[] arguments) {
        if (piece.isFixed()) {
            return piece.text();
        }
        @Nullable Object value = arguments[piece.argument()];
        return value == null ? null : value.toString();
    }
}
