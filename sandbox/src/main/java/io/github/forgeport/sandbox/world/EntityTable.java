package io.github.forgeport.sandbox.world;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A table of entities of one kind, in the order in which they are listed, with unique values of one part, the key. */
public final class EntityTable<E extends WorldEntity> {

    private final String kind;
    private final String key;
    private final List<E> entities;

    /**
     * Creates a table.
     *
     * @param kind the kind of the entities, for exceptions
     * @param key the part in which no two have the same value
     * @throws IllegalArgumentException if two have the same value there
     */
    public EntityTable(String kind, String key, List<E> entities) {
        this.kind = kind;
        this.key = key;
        this.entities = new CopyOnWriteArrayList<>(entities);
        Set<String> names = new HashSet<>();
        for (E entity : entities) {
            if (!names.add(entity.required(key))) {
                throw new IllegalArgumentException("two of one name: " + kind + " " + entity.required(key));
            }
        }
    }

    /** Returns all entities, in their order; the list stays as it is when the table changes. */
    public List<E> all() {
        return List.copyOf(entities);
    }

    /** Returns the entity with this value of the key; empty if there is none. */
    public Optional<E> find(String value) {
        return entities.stream()
                .filter(entity -> entity.required(key).equals(value))
                .findFirst();
    }

    /** Returns the entity with this value of the key, or throws an {@link EntityNotInWorldException}. */
    public E required(String value) {
        return find(value).orElseThrow(() -> new EntityNotInWorldException(kind));
    }

    /** Adds an entity at the end, and returns it; throws a {@link NameTakenException} if another has its key. */
    public synchronized E add(E entity) {
        if (find(entity.required(key)).isPresent()) {
            throw new NameTakenException(kind);
        }
        entities.add(entity);
        return entity;
    }

    /** Adds an entity, whose key no other one has, before the others. */
    public synchronized void addFirst(E entity) {
        entities.add(0, entity);
    }

    /** Replaces the entity with the same key by this one, or adds it at the end if there is none. */
    public synchronized void put(E entity) {
        find(entity.required(key))
                .ifPresentOrElse(there -> entities.set(entities.indexOf(there), entity), () -> entities.add(entity));
    }

    /** Removes the entity with this value of the key, and returns it; or throws an {@link EntityNotInWorldException}. */
    public synchronized E remove(String value) {
        E there = required(value);
        entities.remove(there);
        return there;
    }

    /** Replaces each entity by the result of this function. */
    synchronized void replaceAll(UnaryOperator<E> replacement) {
        entities.replaceAll(replacement);
    }
}
