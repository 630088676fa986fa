package io.github.forgeport.sandbox.route;

import static java.util.Comparator.comparing;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a listing that a request selects, by default the first one with 20 entries, and the total.
 *
 * <p>The number of the page is in the parameter {@code page}, search words are in {@code search}, and the direction of the order
 * is in {@code sort}.
 */
public record EntityPage(DecodedRequest request, Stream<? extends WorldEntity> found) {

    /** The name of the part that marks a documented entity which exists, but is in no list. */
    public static final String UNLISTED = "unlisted";

    private static final Map<String, Comparator<WorldEntity>> ORDERS = Map.of(
            "created_at", comparing(entity -> entity.time("created")),
            "id", comparing(WorldEntity::id),
            "name", comparing(entity -> entity.required("name")),
            "path", comparing(entity -> entity.required("path")),
            "updated_at", comparing(entity -> entity.time("updated")),
            "last_activity_at", comparing(entity -> entity.time("lastActivity")));

    /** Creates a page of these entities, except unlisted ones. */
    public EntityPage(DecodedRequest request, List<? extends WorldEntity> found) {
        this(request, found.stream().filter(entity -> entity.text(UNLISTED).isEmpty()));
    }

    /** Returns a copy with only the entities whose name contains the words in {@code search}, in any letter case. */
    public EntityPage matchingSearch() {
        String words = request.parameter("search").orElse("").toLowerCase(Locale.ROOT);
        return new EntityPage(
                request,
                found.filter(entity ->
                        entity.required("name").toLowerCase(Locale.ROOT).contains(words)));
    }

    /**
     * Returns a copy sorted in the order that a parameter names, or else the default order, if any; descending unless ascending is
     * requested.
     */
    public EntityPage sorted(String parameter, String byDefault) {
        boolean isAscending = request.parameter("sort").orElse("desc").equals("asc");
        return sorted(ORDERS.get(request.parameter(parameter).orElse(byDefault)), isAscending);
    }

    /** Returns a copy sorted by the order in {@code sort}, such as {@code name_asc}; by default by the last update, the latest first. */
    public EntityPage sortedByOneWord() {
        String[] word = request.parameter("sort").orElse("updated_desc").split("_", 2);
        return sorted(ORDERS.get(word[0].equals("updated") ? "updated_at" : word[0]), word[1].equals("asc"));
    }

    private EntityPage sorted(@Nullable Comparator<WorldEntity> order, boolean isAscending) {
        return order == null ? this : new EntityPage(request, found.sorted(isAscending ? order : order.reversed()));
    }

    /** Returns the entities of the requested page, whose size is in the query parameter of this name. */
    public ShownEntities cut(String parameter) {
        List<? extends WorldEntity> all = found.toList();
        int size = number(parameter, 20);
        return new ShownEntities(
                all.stream().skip((number("page", 1) - 1L) * size).limit(size).toList(), all.size());
    }

    /** Returns the number in a query parameter, or a default if it is absent. */
    private int number(String parameter, int byDefault) {
        return request.parameter(parameter).map(Integer::parseInt).orElse(byDefault);
    }
}
