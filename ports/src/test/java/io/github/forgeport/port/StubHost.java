package io.github.forgeport.port;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fake host that returns the given entities.
 *
 * @param entities the entities by id, path or name, the same in every repository
 * @param webhookPages the pages of webhooks, each by its cursor
 */
record StubHost(Map<Object, Object> entities, Map<Cursor, Page<Webhook>> webhookPages) implements GitHost {

    /** Creates a host with entities, each by its key, and without webhooks. */
    static StubHost having(Map<Object, Object> entities) {
        return new StubHost(entities, Map.of(Cursor.START, Page.complete(List.of())));
    }

    /** Creates a host with webhooks alone, in one page. */
    static StubHost listing(Page<Webhook> webhooks) {
        return new StubHost(Map.of(), Map.of(Cursor.START, webhooks));
    }

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.none("acme", "It has no such thing.", URI.create("https://acme.example"));
    }

    private <T> T get(Class<T> type, Object key) {
        Object entity = entities.get(key);
        if (entity == null) {
            throw new NotFound(FailedCall.builder("acme", "get").build(), "Look again.");
        }
        return type.cast(entity);
    }

    @Override
    public Repositories repositories() {
        return new Repositories() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public Repository get(RepositoryPath path) {
                return StubHost.this.get(Repository.class, path);
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
            public Namespace get(NamespaceId id) {
                return StubHost.this.get(Namespace.class, id);
            }

            @Override
            public Namespace get(NamespacePath path) {
                return StubHost.this.get(Namespace.class, path);
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
            public Authorization get(AuthorizationName name) {
                return StubHost.this.get(Authorization.class, name);
            }
        });
    }

    @Override
    public Branches branches() {
        return new Branches() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public Branch get(RepositoryPath repository, BranchName branch) {
                return StubHost.this.get(Branch.class, branch);
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
            public Tag get(RepositoryPath repository, TagName tag) {
                return StubHost.this.get(Tag.class, tag);
            }
        };
    }

    @Override
    public FileContents fileContents() {
        return new FileContents() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public FileContent get(RepositoryPath repository, FilePath path, GitRef ref) {
                return StubHost.this.get(FileContent.class, path);
            }
        };
    }

    @Override
    public Webhooks webhooks() {
        return new Webhooks() {
            @Override
            public Capabilities capabilities() {
                return StubHost.this.capabilities();
            }

            @Override
            public Page<Webhook> list(RepositoryPath repository, WebhookQuery query, Cursor from) {
                return webhookPages.get(from);
            }
        };
    }

    @Override
    public void close() {}
}
