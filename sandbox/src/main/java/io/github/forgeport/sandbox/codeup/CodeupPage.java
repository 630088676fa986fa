package io.github.forgeport.sandbox.codeup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.VendorAnswer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Selects the page of a listing that a request to Codeup asks for: from page 1, of 20 entries by default, with the total.
 */
final class CodeupPage {

    /** The vendor's times without a zone. */
    static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("+08:00"));

    private CodeupPage() {}

    /**
     * Answers with the page that is asked for.
     *
     * @param payload the documented answer, whose first entry is the template of all
     * @param size the parameter that names the page's size
     * @param fill puts the world's values into a copy of the template
     */
    static <T> VendorAnswer answer(
            String payload, DecodedRequest request, String size, Stream<T> found, BiConsumer<ObjectNode, T> fill) {
        List<T> all = found.toList();
        int perPage = number(request, size, 20);
        ObjectNode body = (ObjectNode) PinnedPayload.named(payload).body();
        ArrayNode result = (ArrayNode) body.required("result");
        ObjectNode template = (ObjectNode) result.get(0);
        result.removeAll();
        all.stream()
                .skip((number(request, "page", 1) - 1L) * perPage)
                .limit(perPage)
                .forEach(entry -> fill.accept(result.addObject().setAll(template), entry));
        body.put("total", all.size());
        return VendorAnswer.pinned(payload).withBody(body);
    }

    private static int number(DecodedRequest request, String parameter, int usual) {
        return request.parameter(parameter).map(Integer::parseInt).orElse(usual);
    }

    /** Whether the words that are looked for, if any, are in one of these texts. */
    static Predicate<String> search(DecodedRequest request) {
        String words = request.parameter("search").orElse("").toLowerCase(Locale.ROOT);
        return text -> text.toLowerCase(Locale.ROOT).contains(words);
    }

    /** Puts a listing into the order that is asked for, or the usual one; downwards unless the other way is asked for. */
    static <T> Stream<T> sorted(
            DecodedRequest request, String usual, Map<String, Comparator<T>> orders, Stream<T> unsorted) {
        Comparator<T> order = orders.get(request.parameter("orderBy").orElse(usual));
        if (order == null) {
            return unsorted;
        }
        boolean isUpwards = request.parameter("sort").orElse("desc").equals("asc");
        return unsorted.sorted(isUpwards ? order : order.reversed());
    }
}
