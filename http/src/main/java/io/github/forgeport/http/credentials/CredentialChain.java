package io.github.forgeport.http.credentials;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A credential source that tries several sources in order until one has a credential, and remembers its name. */
public final class CredentialChain<C> implements Supplier<C> {

    /** A named credential source in a chain, such as the environment. */
    public static final class Link<C> {

        private final String name;

        // Transient, since a serialiser of fields shall not find its place, such as the environment.
        private final transient Supplier<Optional<C>> supplier;

        /**
         * Creates a credential source with a name.
         *
         * @param name the name, such as {@code the environment}
         * @param look supplies the credential; empty if the source has none
         */
        public Link(String name, Supplier<Optional<C>> look) {
            this.name = requireNonNull(name, "name");
            this.supplier = requireNonNull(look, "look");
        }

        /** Returns the name of the source, for messages. */
        public String name() {
            return name;
        }

        /** Returns the supplier of the credential, empty if the source has none. */
        public Supplier<Optional<C>> supplier() {
            return supplier;
        }

        /** Returns a source that tries this one first, and the other one if this one has no credential. */
        public Link<C> or(Link<C> other) {
            return new Link<>(name + " or " + other.name, () -> supplier.get().or(other.supplier));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Link<C>> links;
    private volatile @Nullable String lastUsed;

    private CredentialChain(List<Link<C>> links) {
        this.links = links;
    }

    /**
     * Creates a chain that tries sources in the given order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <C> CredentialChain<C> of(List<Link<C>> links) {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a chain needs a link");
        }
        return new CredentialChain<>(List.copyOf(links));
    }

    /**
     * Returns the credential of the first source that has one; each call tries all anew, since a variable or file may have
     * changed.
     */
    @Override
    public C get() {
        for (Link<C> link : links) {
            Optional<C> found = link.supplier().get();
            if (found.isPresent()) {
                lastUsed = link.name();
                return found.get();
            }
        }
        throw new IllegalStateException("no credential in " + this);
    }

    /** Returns the name of the source that supplied the last credential; empty if none was supplied yet. */
    public Optional<String> lastUsed() {
        return Optional.ofNullable(lastUsed);
    }

    /** Returns the names of the chain's sources. */
    @Override
    public String toString() {
        return String.join(", ", links.stream().map(Link::name).toList());
    }
}
