package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A JSON parser that refuses duplicate field names in an object, at any depth, also in skipped parts, and regularly checks
 * the deadline.
 */
final class StrictParser extends JsonParserDelegate {

    /** The number of tokens between two checks; even the longest texts among so few take negligible time. */
    private static final int TOKENS_BETWEEN_CHECKS = 64;

    private final Runnable check;
    private int tokensUntilCheck = TOKENS_BETWEEN_CHECKS;
    private DuplicateNameCheck currentObject = new DuplicateNameCheck();
    private DuplicateNameCheck[] checksByDepth = {currentObject};
    private int depth = -1;

    /** Creates a strict parser over another, which runs {@code check} regularly; its exception ends the parsing. */
    StrictParser(JsonParser parser, Runnable check) {
        super(parser);
        this.check = check;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        checkRegularly();
        JsonToken token = delegate.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            addName(delegate.currentName());
        } else {
            trackDepth(token);
        }
        return token;
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        checkRegularly();
        String name = delegate.nextFieldName();
        if (name == null) {
            trackDepth(delegate.currentToken());
        } else {
            addName(name);
        }
        return name;
    }

    @Override
    public boolean nextFieldName(SerializableString expected) throws IOException {
        checkRegularly();
        boolean isExpected = delegate.nextFieldName(expected);
        if (isExpected) {
            addName(expected.getValue());
        } else if (delegate.hasToken(JsonToken.FIELD_NAME)) {
            addName(delegate.currentName());
        } else {
            trackDepth(delegate.currentToken());
        }
        return isExpected;
    }

    @Override
    public @Nullable String nextTextValue() throws IOException {
        checkRegularly();
        String text = delegate.nextTextValue();
        if (text == null) {
            trackDepth(delegate.currentToken());
        }
        return text;
    }

    /** Runs the check at every 64th token. */
    private void checkRegularly() {
        tokensUntilCheck--;
        if (tokensUntilCheck == 0) {
            tokensUntilCheck = TOKENS_BETWEEN_CHECKS;
            check.run();
        }
    }

    /** Adds a field name to the current object; throws if the object has it already. */
    private void addName(String name) {
        if (!currentObject.add(name)) {
            // Without a pointer, since undeclared names are text of the response, which no failure shows.
            throw new BadResponse(Reason.DUPLICATE_KEY, null);
        }
    }

    /** Tracks the current object: a token may begin or end it. */
    private void trackDepth(@Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            beginObject();
        } else if (token == JsonToken.END_OBJECT) {
            depth--;
            if (depth >= 0) {
                currentObject = checksByDepth[depth];
            }
        }
    }

    private void beginObject() {
        depth++;
        if (depth == checksByDepth.length) {
            checksByDepth = Arrays.copyOf(checksByDepth, depth * 2);
        }
        if (checksByDepth[depth] == null) {
            checksByDepth[depth] = new DuplicateNameCheck();
        }
        currentObject = checksByDepth[depth];
        currentObject.begin();
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken token = delegate.currentToken();
        int open = isStartOfContainer(token) ? 1 : 0;
        checkLength(token);
        while (open > 0) {
            token = nextToken();
            if (token == null) {
                return this;
            }
            checkLength(token);
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return this;
    }

    private static boolean isStartOfContainer(@Nullable JsonToken token) {
        return token != null && token.isStructStart();
    }

    /** Throws if a skipped text or number is longer than the limit. */
    private void checkLength(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            delegate.streamReadConstraints().validateStringLength(delegate.getTextLength());
        } else if (token != null && token.isNumeric()) {
            delegate.streamReadConstraints().validateIntegerLength(delegate.getTextLength());
        }
    }
}
