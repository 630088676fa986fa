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

    /** The format of the vendor's times without an offset. */
    static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("+08:00"));

    private CodeupPage() {}

    /**
     * Returns the response with the requested page.
     *
     * @param payload the documented response, whose first entry is the template of all entries
     * @param size the name of the parameter for the page size
     * @param fill sets the values of an entry in a copy of the template
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

    /** Returns the number in a parameter, or a default. */
    private static int number(DecodedRequest request, String parameter, int byDefault) {
        return request.parameter(parameter).map(Integer::parseInt).orElse(byDefault);
    }

    /** Returns a test for texts that contain the search words, in any case; all texts pass if there are none. */
    static Predicate<String> search(DecodedRequest request) {
        String words = request.parameter("search").orElse("").toLowerCase(Locale.ROOT);
        return text -> text.toLowerCase(Locale.ROOT).contains(words);
    }

    /** Sorts a listing by the requested or else the default order; descending unless ascending is requested. */
    static <T> Stream<T> sorted(
            DecodedRequest request, String byDefault, Map<String, Comparator<T>> orders, Stream<T> unsorted) {
        Comparator<T> order = orders.get(request.parameter("orderBy").orElse(byDefault));
        if (order == null) {
            return unsorted;
        }
        boolean isAscending = request.parameter("sort").orElse("desc").equals("asc");
        return unsorted.sorted(isAscending ? order : order.reversed());
    }
}
