package io.github.forgeport.port.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Static methods that turn a paged listing into a lazy stream, which requests a page only when its first item is needed. */
final class Pages<T> implements Iterator<Page<T>> {

    private final Function<Cursor, Page<T>> list;
    private @Nullable Cursor next = Cursor.START;

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
