package io.github.forgeport.http.credentials;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A credential source that asks several sources in order until one has a credential, and tells which one it was. */
public final class CredentialChain<C> implements Supplier<C> {

    /** One place. */
    public static final class Link<C> {

        private final String name;

        // Transient, since a serialiser of fields shall not find what it looks in, such as the environment.
        private final transient Supplier<Optional<C>> look;

        /**
         * Takes both.
         *
         * @param name what it is called, such as {@code the environment}
         * @param look gives the credential, or nothing if it is not there
         */
        public Link(String name, Supplier<Optional<C>> look) {
            this.name = requireNonNull(name, "name");
            this.look = requireNonNull(look, "look");
        }

        /** What it is called. */
        public String name() {
            return name;
        }

        /** Gives the credential, or nothing if it is not there. */
        public Supplier<Optional<C>> look() {
            return look;
        }

        /** This place, or else another one, as one. */
        public Link<C> or(Link<C> other) {
            return new Link<>(name + " or " + other.name, () -> look.get().or(other.look));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Link<C>> links;
    private volatile @Nullable String answered;

    private CredentialChain(List<Link<C>> links) {
        this.links = links;
    }

    /**
     * Takes the places in the order they are asked.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <C> CredentialChain<C> of(List<Link<C>> links) {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a chain needs a link");
        }
        return new CredentialChain<>(List.copyOf(links));
    }

    /** Asks all of them again, since a variable or a file may have changed. */
    @Override
    public C get() {
        for (Link<C> link : links) {
            Optional<C> found = link.look().get();
            if (found.isPresent()) {
                answered = link.name();
                return found.get();
            }
        }
        throw new IllegalStateException("no credential in " + this);
    }

    /** The name of the link that had the credential when it was last asked for; empty before that. */
    public Optional<String> answered() {
        return Optional.ofNullable(answered);
    }

    /** The names of the links. */
    @Override
    public String toString() {
        return String.join(", ", links.stream().map(Link::name).toList());
    }
}
