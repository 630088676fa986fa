package io.github.forgeport.port.capability;

import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.Branches;
import io.github.forgeport.port.Commits;
import io.github.forgeport.port.FileContents;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.Tags;
import io.github.forgeport.port.Trees;
import io.github.forgeport.port.Webhooks;

/** The operations that the ports offer, such as getting a repository by its id. */
public enum Operation {
    /**
     * Gets or finds a repository by its id, as {@link Repositories#get(io.github.forgeport.domain.repository.RepositoryId)}
     * does.
     */
    GET_REPOSITORY_BY_ID("get repository by id"),

    /**
     * Gets or finds a repository by its path, as
     * {@link Repositories#get(io.github.forgeport.domain.repository.RepositoryPath)} does.
     */
    GET_REPOSITORY_BY_PATH("get repository by path"),

    /** Lists repositories, as {@link Repositories#list(RepositoryQuery, Cursor)} does. */
    LIST_REPOSITORIES("list repositories"),

    /** Lists namespaces, as {@link Namespaces#list(NamespaceQuery, Cursor)} does. */
    LIST_NAMESPACES("list namespaces"),

    /** Lists authorizations, as {@link Authorizations#list(AuthorizationQuery, Cursor)} does. */
    LIST_AUTHORIZATIONS("list authorizations"),

    /** Lists the branches of a repository, as {@link Branches#list} does. */
    LIST_BRANCHES("list branches"),

    /** Gets or finds a branch by its name, as {@link Branches#get} does. */
    GET_BRANCH("get branch"),

    /** Lists the tags of a repository, as {@link Tags#list} does. */
    LIST_TAGS("list tags"),

    /** Gets or finds a tag by its name, as {@link Tags#get} does. */
    GET_TAG("get tag"),

    /** Lists the commits of a repository, as {@link Commits#list} does. */
    LIST_COMMITS("list commits"),

    /** Gets or finds a commit by its id, as {@link Commits#get} does. */
    GET_COMMIT("get commit"),

    /** Lists the differences that a commit made to files, as {@link Commits#diff} does. */
    DIFF_COMMIT("diff commit"),

    /** Lists the entries of a tree, as {@link Trees#list} does. */
    LIST_TREE("list tree"),

    /** Gets or finds a file with its content, as {@link FileContents#get} does. */
    GET_FILE_CONTENT("get file content"),

    /** Gets the last commit that changed a file, as {@link FileContents#lastCommit} does. */
    GET_LAST_COMMIT("get last commit of file"),

    /** Lists the webhooks of a repository, as {@link Webhooks#list} does. */
    LIST_WEBHOOKS("list webhooks"),

    /** Gets or finds the repository of a clone URL, as {@link Repositories#get(io.github.forgeport.domain.git.CloneUrl)} does. */
    GET_REPOSITORY_BY_CLONE_URL("get repository by clone URL"),

    /** Creates a repository, as {@link Repositories#create} does. */
    CREATE_REPOSITORY("create repository", Kind.WRITE),

    /** Updates a repository, as {@link Repositories#update} does. */
    UPDATE_REPOSITORY("update repository", Kind.WRITE),

    /** Deletes a repository, as {@link Repositories#delete} does. */
    DELETE_REPOSITORY("delete repository", Kind.DESTRUCTIVE),

    /** Moves a repository into another namespace, as {@link Repositories#transfer} does. */
    TRANSFER_REPOSITORY("transfer repository", Kind.DESTRUCTIVE),

    /**
     * Gets or finds a namespace by its id, as {@link Namespaces#get(io.github.forgeport.domain.namespace.NamespaceId)} does.
     */
    GET_NAMESPACE_BY_ID("get namespace by id"),

    /**
     * Gets or finds a namespace by its path, as {@link Namespaces#get(io.github.forgeport.domain.namespace.NamespacePath)}
     * does.
     */
    GET_NAMESPACE_BY_PATH("get namespace by path"),

    /** Creates a namespace, as {@link Namespaces#create} does. */
    CREATE_NAMESPACE("create namespace", Kind.WRITE),

    /** Updates a namespace, as {@link Namespaces#update} does. */
    UPDATE_NAMESPACE("update namespace", Kind.WRITE),

    /** Deletes a namespace, as {@link Namespaces#delete} does. */
    DELETE_NAMESPACE("delete namespace", Kind.DESTRUCTIVE),

    /** Gets or finds an authorization by its name, as {@link Authorizations#get} does. */
    GET_AUTHORIZATION("get authorization"),

    /** Gets the page on which a user grants access, as {@link Authorizations#oauthPage} does. */
    GET_OAUTH_PAGE("get OAuth page"),

    /** Creates an authorization from an OAuth code, as {@link Authorizations#createFromOAuth} does. */
    CREATE_AUTHORIZATION_FROM_OAUTH("create authorization from OAuth code", Kind.WRITE),

    /** Creates an authorization from a personal token, as {@link Authorizations#createFromToken} does. */
    CREATE_AUTHORIZATION_FROM_TOKEN("create authorization from token", Kind.WRITE),

    /** Creates an authorization from a password, as {@link Authorizations#createFromPassword} does. */
    CREATE_AUTHORIZATION_FROM_PASSWORD("create authorization from password", Kind.WRITE),

    /** Checks the stored password of an authorization, as {@link Authorizations#isPasswordValid} does. */
    CHECK_PASSWORD("check password"),

    /** Deletes an authorization, as {@link Authorizations#delete} does. */
    DELETE_AUTHORIZATION("delete authorization", Kind.DESTRUCTIVE),

    /** Creates a branch, as {@link Branches#create} does. */
    CREATE_BRANCH("create branch", Kind.WRITE),

    /** Deletes a branch, as {@link Branches#delete} does. */
    DELETE_BRANCH("delete branch", Kind.DESTRUCTIVE),

    /** Creates a tag, as {@link Tags#create} does. */
    CREATE_TAG("create tag", Kind.WRITE),

    /** Deletes a tag, as {@link Tags#delete} does. */
    DELETE_TAG("delete tag", Kind.DESTRUCTIVE),

    /** Compares two references, as {@link Commits#compare} does. */
    COMPARE_COMMITS("compare commits"),

    /** Creates a file, as {@link FileContents#create} does. */
    CREATE_FILE("create file", Kind.WRITE),

    /** Updates a file, as {@link FileContents#update} does. */
    UPDATE_FILE("update file", Kind.WRITE),

    /** Deletes a file, as {@link FileContents#delete} does. */
    DELETE_FILE("delete file", Kind.DESTRUCTIVE),

    /**
     * Changes several files in one commit, as {@link FileContents#commit} does; destructive if one of them is deleted.
     */
    COMMIT_FILES("commit files", Kind.WRITE),

    /** Creates a webhook, as {@link Webhooks#create} does. */
    CREATE_WEBHOOK("create webhook", Kind.WRITE),

    /** Deletes a webhook, as {@link Webhooks#delete} does. */
    DELETE_WEBHOOK("delete webhook", Kind.DESTRUCTIVE);

    /** The effect of an operation on the data at a host: it reads, writes or destroys. */
    public enum Kind {
        /** The operation changes nothing. */
        READ,
        /** The operation creates or changes something, and removes nothing. */
        WRITE,
        /** The operation removes something, or moves it away from where others look for it. */
        DESTRUCTIVE
    }

    private final String label;
    private final Kind kind;

    Operation(String label) {
        this(label, Kind.READ);
    }

    Operation(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** Returns the operation's effect on the data at a host: it reads, writes or destroys. */
    public Kind kind() {
        return kind;
    }

    /** Returns the operation's name for messages, such as {@code get repository by id}. */
    @Override
    public String toString() {
        return label;
    }
}
