package io.github.forgeport.sandbox.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.NameTakenException;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** The branches or the tags of a JGit repository, by their names without the prefix of the ref. */
record JgitRefs(Repository repository, String prefix, String kind) {

    private static final Set<RefUpdate.Result> WRITTEN = EnumSet.of(
            RefUpdate.Result.NEW, RefUpdate.Result.FAST_FORWARD, RefUpdate.Result.FORCED, RefUpdate.Result.NO_CHANGE);

    /** Returns all branches or tags, sorted by name. */
    List<WorldEntity> all() throws IOException {
        List<WorldEntity> all = new ArrayList<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
            all.add(entity(ref.getName().substring(prefix.length()), requireNonNull(ref.getObjectId())));
        }
        return all;
    }

    private WorldEntity entity(String name, ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<String> message =
                    walk.parseAny(id) instanceof RevTag tag ? Optional.of(tag.getFullMessage()) : Optional.empty();
            Map<String, Object> commit = JgitCommits.parts(walk.parseCommit(id));
            return new GitEntity(Map.of(
                    "name", name, "isProtected", false, "objectId", id.name(), "message", message, "commit", commit));
        }
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

    /** Creates the ref of a free name, or moves that of another, and returns the branch or tag. */
    WorldEntity put(String name, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(prefix + name);
        update.setNewObjectId(id);
        requireWritten(update.update());
        return entity(name, id);
    }

    /** Deletes the ref of a name, and returns what JGit did; throws an exception if there is none. */
    RefUpdate.Result delete(String name) throws IOException {
        if (find(name).isEmpty()) {
            throw new EntityNotInWorldException(kind);
        }
        RefUpdate update = repository.updateRef(prefix + name);
        update.setForceUpdate(true);
        return requireWritten(update.delete());
    }

    private static RefUpdate.Result requireWritten(RefUpdate.Result result) throws IOException {
        if (!WRITTEN.contains(result)) {
            throw new IOException("a ref is refused: " + result);
        }
        return result;
    }
}
