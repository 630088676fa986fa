package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.faults.Answer;
import io.github.forgeport.port.GitHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one host answers one specimen: with what is there, and with less.
 *
 * @param <T> what must be there
 */
public class Shapes<T> {

    private final Specimen<T> specimen;
    private final String variant;
    private final T there;
    private final String body;
    private String bareBody = "{}";
    private Set<String> bareParts = Set.of();
    private Set<String> unread = Set.of();
    private final List<String> crowdedBodies = new ArrayList<>();
    private @Nullable Answer absent;

    Shapes(Specimen<T> specimen, String variant, T there, String body) {
        this.specimen = specimen;
        this.variant = variant;
        this.there = there;
        this.body = body;
    }

    /**
     * Begins with the whole answer.
     *
     * @param there what the host has of the specimen, as fully as it can say it
     * @param body the JSON that says so
     */
    public static <T> Shapes<T> of(Specimen<T> specimen, T there, String body) {
        return new Shapes<>(specimen, "", there, body);
    }

    /**
     * Adds an answer with nothing but what the host always supplies; without one field of it, an answer is no answer.
     *
     * @param parts those that it supplies of the entity
     */
    public Shapes<T> bare(String body, String... parts) {
        bareBody = body;
        bareParts = Set.of(parts);
        return this;
    }

    /** Adds the answer where nothing is there. */
    public Shapes<T> absent(Answer answer) {
        absent = answer;
        return this;
    }

    /** Adds unreadable entries, for a host that answers with a list, at this JSON pointer, in which the one is looked for. */
    public Shapes<T> besides(String list, String... entries) {
        JsonNode whole = JsonFields.parse(body);
        for (String entry : entries) {
            for (int index : new int[] {0, whole.at(list).size()}) {
                crowdedBodies.add(JsonFields.withEntry(whole, list, index, JsonFields.parse(entry))
                        .toString());
            }
        }
        return this;
    }

    /** Adds the fields of the whole answer that say nothing of the value, or are null and so cannot be missed, by their pointers. */
    public Shapes<T> unread(String... pointers) {
        unread = Set.of(pointers);
        return this;
    }

    /** Whose shapes they are. */
    public final Specimen<T> specimen() {
        return specimen;
    }

    /** What the host has. */
    public final T there() {
        return there;
    }

    /** The JSON of the whole answer. */
    public final String body() {
        return body;
    }

    /** Asks a session for what is there. */
    public Object call(GitHost session) {
        return specimen.call().apply(session, there);
    }

    /** What comes of asking. */
    public final Object expected() {
        return specimen.expected().apply(there);
    }

    /** The fields of the whole answer that say nothing of the value. */
    public final Set<String> unread() {
        return unread;
    }

    String bareBody() {
        return bareBody;
    }

    Set<String> bareParts() {
        return bareParts;
    }

    /** The bare answer, each time without another field; an entry of a listing can also be null. */
    List<String> lackingBodies() {
        JsonNode bare = JsonFields.parse(bareBody);
        List<String> lacking = new ArrayList<>();
        for (String pointer : JsonFields.of(bare)) {
            lacking.add(JsonFields.without(bare, pointer).toString());
            lacking.add(JsonFields.withNull(bare, pointer).toString());
            if (there instanceof List<?> && bare.at(pointer).isArray()) {
                lacking.add(JsonFields.withEntry(bare, pointer, 1, JsonFields.parse("null"))
                        .toString());
            }
        }
        return lacking;
    }

    List<String> crowdedBodies() {
        return crowdedBodies;
    }

    Answer absent() {
        return Objects.requireNonNull(absent, "absent");
    }

    /** The operation in words, and which of several calls of it this is. */
    @Override
    public final String toString() {
        return variant.isEmpty() ? specimen.toString() : specimen + " " + variant;
    }
}
