package io.github.forgeport.jackson;

import com.fasterxml.jackson.databind.JavaType;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.Page.Verdict;
import java.io.IOException;
import java.util.List;

/** The JSON codec of a page, whose items are read as the type that the caller requests of Jackson. */
final class PageJsonCodec {

    private PageJsonCodec() {}

    /** Creates the JSON codec of pages whose items are of a type. */
    @SuppressWarnings("unchecked") // A class literal has no type arguments.
    static JsonObjectCodec<Page<Object>> of(JavaType item) {
        return new JsonObjectCodec<>(
                (Class<Page<Object>>) (Class<?>) Page.class, PageJsonCodec::toFields, fields -> readPage(fields, item));
    }

    /** Returns a writer that holds the JSON fields of a page. */
    private static JsonObjectWriter toFields(Page<Object> page) {
        return new JsonObjectWriter()
                .put("verdict", page.verdict())
                .put("reason", page.reason())
                .put("next", page.next())
                .put("items", page.items());
    }

    /**
     * Reads a page from its JSON fields, of which the verdict decides which others are required.
     */
    private static Page<Object> readPage(JsonObjectReader fields, JavaType item) throws IOException {
        List<Object> items = fields.readList("items", item);
        return switch (fields.require("verdict", Verdict.class)) {
            case MORE -> Page.more(items, fields.require("next", Cursor.class));
            case COMPLETE -> Page.complete(items);
            case TRUNCATED_BY_HOST -> Page.truncatedByHost(items, fields.require("reason", String.class));
        };
    }
}
