package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;

/**
 * A JSON deserializer of {@link ListEntry}, which reads the fields that are readable and keeps the first failure of the
 * others.
 */
record ListEntryReader(RecordReader records) implements ValueReader {

    @Override
    public ListEntry<?> readPresent(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return new ListEntry<>(null, new BadResponse(Reason.WRONG_TYPE, ""));
        }
        return records.readReadable(parser);
    }
}
