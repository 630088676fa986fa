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
    LIST_WEBHOOKS("list webhooks");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** Returns the operation's name for messages, such as {@code get repository by id}. */
    @Override
    public String toString() {
        return label;
    }
}
