package io.github.forgeport.sandbox.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.NameTakenException;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** The branches or the tags of a JGit repository, by their names without the prefix of the ref. */
record JgitRefs(Repository repository, String prefix, String kind) {

    static JgitRefs branches(Repository repository) {
        return new JgitRefs(repository, Constants.R_HEADS, "branch");
    }

    static JgitRefs tags(Repository repository) {
        return new JgitRefs(repository, Constants.R_TAGS, "tag");
    }

    /** Returns the object ids by name. */
    SortedMap<String, ObjectId> ids() throws IOException {
        SortedMap<String, ObjectId> ids = new TreeMap<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
            ids.put(ref.getName().substring(prefix.length()), requireNonNull(ref.getObjectId(), ref.getName()));
        }
        return ids;
    }

    /** Returns the object id of a name; empty if there is none. */
    Optional<ObjectId> find(String name) throws IOException {
        return Optional.ofNullable(repository.exactRef(prefix + name)).map(Ref::getObjectId);
    }

    /** Checks that a name is one of Git's and free. */
    void requireFree(String name) throws IOException {
        if (name.startsWith("-") || name.equals(Constants.HEAD) || !Repository.isValidRefName(prefix + name)) {
            throw new IllegalArgumentException("no name of a " + kind + " in Git");
        }
        if (find(name).isPresent() || repository.getRefDatabase().isNameConflicting(prefix + name)) {
            throw new NameTakenException(kind);
        }
    }

    /** Creates the ref of a free name, or moves that of another. */
    void put(String name, ObjectId id) throws IOException {
        RefUpdate update = update(name);
        update.setNewObjectId(id);
        HistoryWriter.requireWritten(isWritten(update.update()), name);
    }

    /** Deletes the ref of a name; throws an exception if there is none. */
    void delete(String name) throws IOException {
        if (find(name).isEmpty()) {
            throw new EntityNotInWorldException(kind);
        }
        RefUpdate update = update(name);
        update.setForceUpdate(true);
        HistoryWriter.requireWritten(isWritten(update.delete()), name);
    }

    private RefUpdate update(String name) throws IOException {
        RefUpdate update = repository.updateRef(prefix + name);
        update.setRefLogIdent(HistoryWriter.REFLOG_IDENTITY);
        return update;
    }

    private static boolean isWritten(RefUpdate.Result result) {
        return switch (result) {
            case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> true;
            default -> false;
        };
    }
}
