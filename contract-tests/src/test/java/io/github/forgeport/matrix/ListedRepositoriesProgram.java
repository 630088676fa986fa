package io.github.forgeport.matrix;

import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program that lists repositories in its own JVM: it walks all, continues from a cursor, or keeps them and measures.
 */
final class ListedRepositoriesProgram {

    private static final int COLLECTIONS = 4;

    private ListedRepositoriesProgram() {}

    /**
     * Runs the program; takes the server's URL, and {@code walk}, {@code keep} or {@code from} with a cursor for each
     * session.
     */
    public static void main(String[] arguments) {
        List<String> cursors = List.of(arguments).subList(2, arguments.length);
        switch (arguments[1]) {
            case "walk" -> use(arguments[0], ListedRepositoriesProgram::walk);
            case "keep" -> use(arguments[0], ListedRepositoriesProgram::keep);
            default ->
                cursors.forEach(cursor -> use(arguments[0], repositories -> goOn(repositories, Cursor.parse(cursor))));
        }
    }

    private static void use(String url, Consumer<Repositories> program) {
        HttpPolicy policy = HttpPolicy.defaults().withPlainHttpAllowed();
        try (GitHost host = Vendors.CODEUP
                .token()
                .openBySecret(URI.create(url), policy, CredentialSource.of(Secret.of("not-a-secret")))) {
            program.accept(host.repositories());
        }
    }

    private static void walk(Repositories repositories) {
        long next = 1;
        try (Stream<Repository> all = repositories.stream(RepositoryQuery.all(), ReadAhead.of(4))) {
            for (Repository repository : (Iterable<Repository>) all::iterator) {
                requireId(next++, repository);
            }
        }
        System.out.println((next - 1) + " walked");
    }

    private static void requireId(long id, Repository repository) {
        if (!repository.id().value().equals(Long.toString(id))) {
            throw new IllegalStateException(id + " is lost or comes twice: " + repository);
        }
    }

    /** Lists the repositories from the cursor on, and prints their first and last id and their number. */
    private static void goOn(Repositories repositories, Cursor from) {
        List<Repository> left = new ArrayList<>();
        @Nullable Cursor next = from;
        while (next != null) {
            Page<Repository> page = repositories.list(RepositoryQuery.all(), next);
            left.addAll(page.items());
            next = page.next().orElse(null);
        }
        System.out.println(left.get(0).id() + " to " + left.get(left.size() - 1).id() + ", " + left.size());
    }

    private static void keep(Repositories repositories) {
        // What a first call makes for good is no entry's.
        repositories.list(RepositoryQuery.all(), Cursor.START);
        List<Repository> kept = new ArrayList<>();
        long before = used();
        repositories.stream(RepositoryQuery.all(), ReadAhead.NONE).forEach(kept::add);
        long bytes = used() - before;
        // An address is taken apart when it is asked for, and keeps what came of it.
        long texts =
                kept.stream().mapToLong(ListedRepositoriesProgram::characters).sum();
        System.out.println((bytes - texts) / kept.size() + " bytes");
    }

    /** Returns the number of characters of a repository's texts, each text once; every character has one byte. */
    private static long characters(Repository repository) {
        return Stream.of(
                        repository.id().value(),
                        repository.path().toString(),
                        repository.name().orElse(""),
                        repository.fullName().orElse(""),
                        repository.description().orElse(""),
                        repository.webUrl().map(URI::toString).orElse(""),
                        repository.avatarUrl().map(URI::toString).orElse(""))
                .mapToLong(String::length)
                .sum();
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            LockSupport.parkNanos(50_000_000);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
