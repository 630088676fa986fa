package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.eclipse.jgit.lib.Constants.R_HEADS;
import static org.eclipse.jgit.lib.Constants.R_TAGS;

import io.github.forgeport.sandbox.world.Author;
import io.github.forgeport.sandbox.world.Branch;
import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.History;
import io.github.forgeport.sandbox.world.Tag;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.DeletePath;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.jspecify.annotations.Nullable;

/** A writer of commits and tags into a Git repository, independent of the machine's user, clock and time zone. */
final class HistoryWriter {

    /** A commit after another one, the key by which branches share commits. */
    private record ChildCommit(@Nullable ObjectId parent, Commit commit) {}

    private final ObjectInserter inserter;
    private final ObjectReader reader;
    private final RevWalk walk;

    HistoryWriter(Repository repository) {
        this.inserter = repository.newObjectInserter();
        this.reader = inserter.newReader();
        this.walk = new RevWalk(reader);
    }

    /** Writes all commits, branches and tags of a history, the refs at once, since each of them takes a while alone. */
    void write(History history, RefDatabase refs) throws IOException {
        BatchRefUpdate update = refs.newBatchUpdate();
        Map<String, List<ObjectId>> commits = commits(history);
        commits.forEach((branch, ids) -> update.addCommand(creation(R_HEADS + branch, ids.get(ids.size() - 1))));
        for (Tag tag : history.tags()) {
            ObjectId commit = commits.getOrDefault(tag.branch(), List.of()).get(tag.position() - 1);
            ObjectId id = tag instanceof Tag.Annotated annotated ? insert(annotated, commit) : commit;
            update.addCommand(creation(R_TAGS + tag.name(), id));
        }
        inserter.flush();
        update.setRefLogIdent(identity(Author.SANDBOX, Instant.EPOCH));
        update.execute(walk, NullProgressMonitor.INSTANCE);
        for (ReceiveCommand ref : update.getCommands()) {
            if (ref.getResult() != ReceiveCommand.Result.OK) {
                throw new IOException("a ref is refused: " + ref);
            }
        }
    }

    private static ReceiveCommand creation(String ref, ObjectId id) {
        return new ReceiveCommand(ObjectId.zeroId(), id, ref);
    }

    /** Writes the commits of all branches, those that several of them have once, and returns their ids by branch. */
    private Map<String, List<ObjectId>> commits(History history) throws IOException {
        Map<ChildCommit, ObjectId> written = new HashMap<>();
        Map<String, List<ObjectId>> commits = new HashMap<>();
        for (Branch branch : history.branches()) {
            List<ObjectId> ids = new ArrayList<>();
            @Nullable ObjectId last = null;
            for (Commit commit : branch.commits()) {
                ChildCommit child = new ChildCommit(last, commit);
                @Nullable ObjectId known = written.get(child);
                last = known == null ? insert(commit, last) : known;
                written.put(child, last);
                ids.add(last);
            }
            commits.put(branch.name(), ids);
        }
        return commits;
    }

    /**
     * Writes one commit after another one, and returns its id; no branch has it yet.
     *
     * @param parent the commit before; null for none
     */
    ObjectId write(Commit commit, @Nullable ObjectId parent) throws IOException {
        ObjectId id = insert(commit, parent);
        inserter.flush();
        return id;
    }

    /** Writes the object of an annotated tag, and returns the id that the ref of the tag names. */
    ObjectId write(Tag.Annotated tag, ObjectId commit) throws IOException {
        ObjectId id = insert(tag, commit);
        inserter.flush();
        return id;
    }

    private ObjectId insert(Tag.Annotated tag, ObjectId commit) throws IOException {
        TagBuilder builder = new TagBuilder();
        builder.setTag(tag.name());
        builder.setObjectId(commit, Constants.OBJ_COMMIT);
        builder.setTagger(identity(tag.author(), tag.time()));
        builder.setEncoding(UTF_8);
        builder.setMessage(tag.message());
        return inserter.insert(builder);
    }

    private ObjectId insert(Commit commit, @Nullable ObjectId parent) throws IOException {
        CommitBuilder builder = new CommitBuilder();
        DirCache files = DirCache.newInCore();
        if (parent != null) {
            files = DirCache.read(reader, walk.parseCommit(parent).getTree());
            builder.setParentId(parent);
        }
        applyChanges(files.editor(), commit);
        builder.setTreeId(files.writeTree(inserter));
        builder.setAuthor(identity(commit.author(), commit.time()));
        builder.setCommitter(builder.getAuthor());
        builder.setEncoding(UTF_8);
        builder.setMessage(commit.message());
        return inserter.insert(builder);
    }

    /** Applies the written and deleted files of a commit to a tree. */
    private void applyChanges(DirCacheEditor editor, Commit commit) throws IOException {
        for (Map.Entry<String, FileContent> file : commit.files().entrySet()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, file.getValue().bytes());
            editor.add(new PathEdit(file.getKey()) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(blob);
                }
            });
        }
        commit.removed().forEach(path -> editor.add(new DeletePath(path)));
        editor.finish();
    }

    /** Returns JGit's form of an author and a time, in UTC. */
    private static PersonIdent identity(Author author, Instant time) {
        return new PersonIdent(author.name(), author.email(), time, ZoneOffset.UTC);
    }
}
