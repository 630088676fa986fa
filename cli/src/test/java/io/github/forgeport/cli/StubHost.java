package io.github.forgeport.cli;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.Branches;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.Tags;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers what a test says, without any host. */
public final class StubHost implements GitHost {

    private final Supplier<Repository> repository;
    private final Supplier<Page<Authorization>> authorizations;
    private boolean closed;

    private StubHost(Supplier<Repository> repository, Supplier<Page<Authorization>> authorizations) {
        this.repository = repository;
        this.authorizations = authorizations;
    }

    static StubHost with(Repository repository) {
        return new StubHost(() -> repository, () -> Page.complete(List.of()));
    }

    static StubHost with(List<Page<Authorization>> pages) {
        Iterator<Page<Authorization>> each = pages.iterator();
        return new StubHost(
                () -> {
                    throw new AssertionError("not asked for");
                },
                each::next);
    }

    public static StubHost failing(Throwable failure) {
        return new StubHost(
                () -> {
                    throw StubHost.<RuntimeException>unchecked(failure);
                },
                () -> {
                    throw StubHost.<RuntimeException>unchecked(failure);
                });
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String name() {
        return "stub";
    }

    @Override
    public Capabilities capabilities() {
        Capabilities capabilities = Capabilities.none("stub", "A stub cannot.", URI.create("https://example.com"));
        for (Operation operation : Operation.values()) {
            capabilities = capabilities.with(
                    operation, Capability.supported("A stub can.", URI.create("https://example.com")));
        }
        return capabilities;
    }

    @Override
    public Repositories repositories() {
        return new Repositories() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public Repository get(RepositoryId id) {
                return repository.get();
            }

            @Override
            public Repository get(RepositoryPath path) {
                return repository.get();
            }

            @Override
            public Page<Repository> list(RepositoryQuery query, Cursor from) {
                return Page.complete(List.of(repository.get()));
            }
        };
    }

    @Override
    public Namespaces namespaces() {
        return new Namespaces() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public Page<Namespace> list(NamespaceQuery query, Cursor from) {
                repository.get();
                return Page.complete(List.of());
            }
        };
    }

    @Override
    public Branches branches() {
        return new Branches() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public Page<Branch> list(RepositoryPath path, BranchQuery query, Cursor from) {
                repository.get();
                return Page.complete(List.of());
            }

            @Override
            public Branch get(RepositoryPath path, BranchName name) {
                repository.get();
                return Branch.builder(name).build();
            }
        };
    }

    @Override
    public Tags tags() {
        return new Tags() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public Page<Tag> list(RepositoryPath path, TagQuery query, Cursor from) {
                repository.get();
                return Page.complete(List.of());
            }

            @Override
            public Tag get(RepositoryPath path, TagName name) {
                repository.get();
                return Tag.builder(name).build();
            }
        };
    }

    @Override
    public Optional<Authorizations> authorizations() {
        return Optional.of(new Authorizations() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public Page<Authorization> list(AuthorizationQuery query, Cursor from) {
                return authorizations.get();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
    }
}
