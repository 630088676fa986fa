package io.github.forgeport.cli;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A listing read to its end, with the last page's word on whether that is all there is. */
final class Listing<T> {

    private final List<T> items;
    private final Page<T> last;

    private Listing(List<T> items, Page<T> last) {
        this.items = List.copyOf(items);
        this.last = last;
    }

    /** Asks for page after page. */
    static <T> Listing<T> of(Function<Cursor, Page<T>> list) {
        Page<T> page = list.apply(Cursor.START);
        List<T> items = new ArrayList<>(page.items());
        Optional<Cursor> next = page.next();
        while (next.isPresent()) {
            page = list.apply(next.get());
            items.addAll(page.items());
            next = page.next();
        }
        return new Listing<>(items, page);
    }

    List<T> items() {
        return items;
    }

    Page.Verdict verdict() {
        return last.verdict();
    }

    /** How it is known that the host holds more than it hands out; empty if it does not. */
    Optional<String> cutShort() {
        return last.reason().map(reason -> SafeText.of(reason, 200));
    }
}
