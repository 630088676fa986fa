package io.github.forgeport.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a name that stands twice in one object, at any depth, also in parts that nobody reads.
 *
 * <p>The parser's own check makes a set for every object; the names of most objects fit into one small array for each level,
 * used again and again.
 */
final class StrictParser extends JsonParserDelegate {

    private static final int FEW = 32;

    private Level[] levels = new Level[8];
    private int depth = -1;

    /** The names of the object that is open at one level. */
    private static final class Level {

        private final String[] few = new String[FEW];
        private final int[] hashes = new int[FEW];
        private int count;
        private long bits;
        private @Nullable Set<String> many;

        void begin() {
            count = 0;
            bits = 0;
            many = null;
        }

        boolean isNew(String name) {
            if (many != null) {
                return many.add(name);
            }
            // The parser gives the same string for the same name, which has kept its hash.
            int hash = name.hashCode();
            long bit = 1L << hash;
            boolean mayBeThere = (bits & bit) != 0;
            bits |= bit;
            for (int i = 0; mayBeThere && i < count; i++) {
                if (hashes[i] == hash && few[i].equals(name)) {
                    return false;
                }
            }
            if (count == FEW) {
                many = new HashSet<>(Arrays.asList(few));
                return many.add(name);
            }
            hashes[count] = hash;
            few[count++] = name;
            return true;
        }
    }

    StrictParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            String name = delegate.currentName();
            if (!levels[depth].isNew(name)) {
                // It is not said where: names that nobody declared are the answer's own text.
                throw new BadAnswer(Reason.DUPLICATE_KEY, null);
            }
        } else if (token == JsonToken.START_OBJECT) {
            open();
        } else if (token == JsonToken.END_OBJECT) {
            depth--;
        }
        return token;
    }

    private void open() {
        depth++;
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, depth * 2);
        }
        if (levels[depth] == null) {
            levels[depth] = new Level();
        }
        levels[depth].begin();
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken token = delegate.currentToken();
        int open = isStart(token) ? 1 : 0;
        measure(token);
        while (open > 0) {
            token = nextToken();
            if (token == null) {
                return this;
            }
            measure(token);
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return this;
    }

    private static boolean isStart(@Nullable JsonToken token) {
        return token != null && token.isStructStart();
    }

    /** The limits of texts and numbers hold for those, too, that nobody reads. */
    private void measure(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            delegate.streamReadConstraints().validateStringLength(delegate.getTextLength());
        } else if (token != null && token.isNumeric()) {
            delegate.streamReadConstraints().validateIntegerLength(delegate.getTextLength());
        }
    }
}
