package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.jspecify.annotations.Nullable;

/**
 * A writer of commits, branches and tags into an empty Git repository, independent of the machine's user, clock and time
 * zone.
 */
final class HistoryWriter {

    /** The identity in reflogs, which JGit would otherwise take from the machine. */
    static final PersonIdent REFLOG_IDENTITY = identity(new Author("sandbox", "sandbox"), Instant.EPOCH);

    /** The ids of a written commit and of its tree. */
    private record WrittenCommit(ObjectId commit, ObjectId tree) {}

    private static final WrittenCommit NO_PARENT = new WrittenCommit(ObjectId.zeroId(), ObjectId.zeroId());

    /** A commit with its written parent, the key by which branches share commits. */
    private record ChildCommit(WrittenCommit parent, Commit commit) {}

    private final Repository repository;
    private final ObjectInserter inserter;
    private final ObjectReader reader;
    private final Map<ChildCommit, WrittenCommit> written = new HashMap<>();

    private HistoryWriter(Repository repository, ObjectInserter inserter, ObjectReader reader) {
        this.repository = repository;
        this.inserter = inserter;
        this.reader = reader;
    }

    /** Writes all commits, branches and tags of a history, and sets {@code HEAD}. */
    static void write(History history, Repository repository) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = inserter.newReader()) {
            new HistoryWriter(repository, inserter, reader).write(history);
        }
    }

    /**
     * Writes one commit after another one, and returns its id; no branch has it yet.
     *
     * @param parent the commit before; null for none
     */
    static ObjectId write(Commit commit, @Nullable ObjectId parent, Repository repository) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = inserter.newReader();
                RevWalk walk = new RevWalk(reader)) {
            WrittenCommit before = parent == null
                    ? NO_PARENT
                    : new WrittenCommit(parent, walk.parseCommit(parent).getTree());
            WrittenCommit added =
                    new HistoryWriter(repository, inserter, reader).write(new ChildCommit(before, commit));
            inserter.flush();
            return added.commit();
        }
    }

    /** Writes the object of an annotated tag, and returns the id that the ref of the tag names. */
    static ObjectId write(Tag tag, ObjectId commit, Repository repository) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = inserter.newReader()) {
            ObjectId target = new HistoryWriter(repository, inserter, reader).tagTarget(tag, commit);
            inserter.flush();
            return target;
        }
    }

    private void write(History history) throws IOException {
        BatchRefUpdate refs = repository.getRefDatabase().newBatchUpdate();
        Map<String, List<ObjectId>> commits = new HashMap<>();
        for (Branch branch : history.branches()) {
            List<ObjectId> ids = writeCommits(branch);
            commits.put(branch.name(), ids);
            refs.addCommand(createCommand(Constants.R_HEADS + branch.name(), ids.get(ids.size() - 1)));
        }
        for (Tag tag : history.tags()) {
            ObjectId commit = commits.getOrDefault(tag.branch(), List.of()).get(tag.position() - 1);
            refs.addCommand(createCommand(Constants.R_TAGS + tag.name(), tagTarget(tag, commit)));
        }
        inserter.flush();
        try (RevWalk walk = new RevWalk(repository)) {
            refs.setRefLogIdent(REFLOG_IDENTITY);
            refs.execute(walk, NullProgressMonitor.INSTANCE);
        }
        for (ReceiveCommand ref : refs.getCommands()) {
            requireWritten(ref.getResult() == ReceiveCommand.Result.OK, ref.getRefName());
        }
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.setRefLogIdent(REFLOG_IDENTITY);
        requireWritten(head.link(Constants.R_HEADS + history.defaultBranch()) == RefUpdate.Result.NEW, Constants.HEAD);
    }

    /** Writes the commits of a branch, unless another branch has them, and returns their ids. */
    private List<ObjectId> writeCommits(Branch branch) throws IOException {
        List<ObjectId> ids = new ArrayList<>();
        WrittenCommit last = NO_PARENT;
        for (Commit commit : branch.commits()) {
            ChildCommit child = new ChildCommit(last, commit);
            @Nullable WrittenCommit known = written.get(child);
            last = known == null ? write(child) : known;
            written.put(child, last);
            ids.add(last.commit());
        }
        return ids;
    }

    /** Writes a commit with its tree. */
    private WrittenCommit write(ChildCommit child) throws IOException {
        DirCache files = child.parent().equals(NO_PARENT)
                ? DirCache.newInCore()
                : DirCache.read(reader, child.parent().tree());
        applyChanges(files, child.commit());
        ObjectId tree = files.writeTree(inserter);
        return new WrittenCommit(insertCommit(child, tree), tree);
    }

    /** Applies the written and deleted files of a commit to a tree. */
    private void applyChanges(DirCache tree, Commit commit) throws IOException {
        DirCacheEditor editor = tree.editor();
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

    /** Writes the commit object and returns its id. */
    private ObjectId insertCommit(ChildCommit child, ObjectId tree) throws IOException {
        Commit commit = child.commit();
        PersonIdent author = identity(commit.author(), commit.time());
        CommitBuilder builder = new CommitBuilder();
        builder.setTreeId(tree);
        if (!child.parent().equals(NO_PARENT)) {
            builder.setParentId(child.parent().commit());
        }
        builder.setAuthor(author);
        builder.setCommitter(author);
        builder.setEncoding(UTF_8);
        builder.setMessage(commit.message());
        return inserter.insert(builder);
    }

    /** Returns the id of the object that a tag's ref names: the commit, or an annotated tag, which is written. */
    private ObjectId tagTarget(Tag tag, ObjectId commit) throws IOException {
        if (!(tag instanceof Tag.Annotated annotated)) {
            return commit;
        }
        TagBuilder builder = new TagBuilder();
        builder.setTag(annotated.name());
        builder.setObjectId(commit, Constants.OBJ_COMMIT);
        builder.setTagger(identity(annotated.author(), annotated.time()));
        builder.setEncoding(UTF_8);
        builder.setMessage(annotated.message());
        return inserter.insert(builder);
    }

    /** Returns the command that creates a ref. */
    private static ReceiveCommand createCommand(String ref, ObjectId id) {
        return new ReceiveCommand(ObjectId.zeroId(), id, ref);
    }

    /** Checks that a ref was written. */
    static void requireWritten(boolean isWritten, String ref) throws IOException {
        if (!isWritten) {
            throw new IOException("a ref is refused: " + ref);
        }
    }

    /** Returns JGit's form of an author and a time, in UTC. */
    private static PersonIdent identity(Author author, Instant time) {
        return new PersonIdent(author.name(), author.email(), time, ZoneOffset.UTC);
    }
}
