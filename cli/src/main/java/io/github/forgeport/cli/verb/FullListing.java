package io.github.forgeport.cli.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.EntityView;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.cli.view.TextTable;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a subcommand that lists entities: the entities of all pages.
 *
 * @param lastPage the last page, whose verdict tells whether the listing is complete
 */
record FullListing<E>(EntityKind<E> kind, List<E> items, Page<E> lastPage) implements VerbResult {

    /** Fetches all pages of a listing, one after another. */
    static <E> FullListing<E> fetch(EntityKind<E> kind, Function<Cursor, Page<E>> pages) {
        Page<E> page = pages.apply(Cursor.START);
        List<E> items = new ArrayList<>(page.items());
        Optional<Cursor> next = page.next();
        while (next.isPresent()) {
            page = pages.apply(next.get());
            items.addAll(page.items());
            next = page.next();
        }
        return new FullListing<>(kind, items, page);
    }

    @Override
    public ObjectNode json(String host, ValueFormat format) {
        ObjectNode json = SafeJsonWriter.newObject()
                .put("host", host)
                .put("verdict", lastPage.verdict().name());
        truncationReason().ifPresent(why -> json.put("reason", why));
        ArrayNode array = json.putArray(kind.plural());
        items.forEach(entity -> array.add(kind.view(entity, format).json()));
        return json;
    }

    @Override
    public List<String> lines(ValueFormat format) {
        if (items.isEmpty()) {
            return List.of("none");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(kind.columns().stream().map(EntityView::heading).toList());
        for (E entity : items) {
            rows.add(kind.columns().stream()
                    .map(kind.view(entity, format)::partText)
                    .toList());
        }
        return TextTable.lines(rows);
    }

    @Override
    public Optional<String> truncationReason() {
        return lastPage.reason().map(reason -> SafeText.of(reason, 200));
    }
}
