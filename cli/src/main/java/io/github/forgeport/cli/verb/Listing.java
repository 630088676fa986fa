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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of a subcommand that lists entities: it fetches the pages one after another, when they are printed. */
final class Listing<E> implements VerbResult {

    private final EntityKind<E> kind;
    private final int limit;
    private final Function<Cursor, Page<E>> pages;
    private @Nullable List<E> items;
    private Page<E> lastPage = Page.complete(List.of());
    private long fetched;

    /**
     * Creates a listing; sends nothing yet.
     *
     * @param limit the most entities that are shown; no page is fetched that is not needed for them
     */
    Listing(EntityKind<E> kind, int limit, Function<Cursor, Page<E>> pages) {
        this.kind = kind;
        this.limit = limit;
        this.pages = pages;
    }

    /** Returns a stream that fetches page by page until the limit is reached. */
    private Stream<E> fetch() {
        return Page.stream(from -> {
                    lastPage = pages.apply(from);
                    fetched += lastPage.items().size();
                    return lastPage;
                })
                .limit(limit);
    }

    /** Returns the entities of all pages, which it fetches once. */
    private List<E> items() {
        if (items == null) {
            items = fetch().toList();
        }
        return items;
    }

    /** Whether the host has more entities than the limit. */
    private boolean isCut() {
        return fetched > limit || fetched == limit && lastPage.next().isPresent();
    }

    @Override
    public ObjectNode json(String host, ValueFormat format) {
        List<E> all = items();
        ObjectNode json = SafeJsonWriter.newObject().put("host", host);
        json.put("verdict", (isCut() ? Page.Verdict.MORE : lastPage.verdict()).name());
        truncationReason().ifPresent(why -> json.put("reason", why));
        ArrayNode array = json.putArray(kind.plural());
        all.forEach(entity -> array.add(kind.view(entity, format).json()));
        return json;
    }

    @Override
    public List<String> lines(ValueFormat format) {
        if (items().isEmpty()) {
            return List.of("none");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(kind.columns().stream().map(EntityView::heading).toList());
        for (E entity : items()) {
            rows.add(kind.columns().stream()
                    .map(kind.view(entity, format)::partText)
                    .toList());
        }
        return TextTable.lines(rows);
    }

    @Override
    public List<String> fields() {
        return kind.fields();
    }

    @Override
    public Stream<ObjectNode> objects(ValueFormat format) {
        return fetch().map(entity -> kind.view(entity, format).json());
    }

    @Override
    public String summary(ProbeTargets targets) {
        Page<E> first = pages.apply(Cursor.START);
        targets.setNamespaceFrom(first.items());
        int size = first.items().size();
        return size + " " + (size == 1 ? kind.singular() : kind.plural())
                + (first.next().isPresent() ? " on the first page" : "");
    }

    @Override
    public Optional<String> notice(String host) {
        return isCut()
                ? Optional.of("there are more than the first " + limit + "; --all lists them")
                : truncationReason().map(why -> host + " cut the listing short: " + why);
    }

    /** Returns the reason why the host's listing is incomplete; empty if it is not, or if the limit was reached before. */
    private Optional<String> truncationReason() {
        return isCut() ? Optional.empty() : lastPage.reason().map(reason -> SafeText.of(reason, 200));
    }
}
