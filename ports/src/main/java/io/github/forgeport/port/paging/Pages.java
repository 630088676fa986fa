package io.github.forgeport.port.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An iterator over the pages of a listing, which requests each page only when it is needed. */
final class Pages<T> implements Iterator<Page<T>> {

    private final Function<Cursor, Page<T>> list;
    private @Nullable Cursor next = Cursor.START;

    /** Creates an iterator from the function that requests the page at a cursor. */
    Pages(Function<Cursor, Page<T>> list) {
        this.list = list;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Page<T> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Page<T> page = list.apply(next);
        next = page.next().orElse(null);
        return page;
    }
}
