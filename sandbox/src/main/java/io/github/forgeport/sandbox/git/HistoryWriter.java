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

/** Writes a history into an empty repository, independent of the machine's user, clock and time zone. */
final class HistoryWriter {

    /** Whom JGit would otherwise ask the machine for. */
    private static final PersonIdent NOBODY = identity(new Author("sandbox", "sandbox"), Instant.EPOCH);

    /** A commit that is written, and all its files. */
    private record Written(ObjectId commit, ObjectId tree) {}

    private static final Written NOTHING = new Written(ObjectId.zeroId(), ObjectId.zeroId());

    /** A commit on top of another; branches that begin with equal ones share them. */
    private record Step(Written on, Commit commit) {}

    private final Repository repository;
    private final ObjectInserter inserter;
    private final ObjectReader reader;
    private final Map<Step, Written> written = new HashMap<>();

    private HistoryWriter(Repository repository, ObjectInserter inserter, ObjectReader reader) {
        this.repository = repository;
        this.inserter = inserter;
        this.reader = reader;
    }

    static void write(History history, Repository repository) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = inserter.newReader()) {
            new HistoryWriter(repository, inserter, reader).write(history);
        }
    }

    private void write(History history) throws IOException {
        BatchRefUpdate refs = repository.getRefDatabase().newBatchUpdate();
        Map<String, List<ObjectId>> commits = new HashMap<>();
        for (Branch branch : history.branches()) {
            List<ObjectId> ids = commits(branch);
            commits.put(branch.name(), ids);
            refs.addCommand(created(Constants.R_HEADS + branch.name(), ids.get(ids.size() - 1)));
        }
        for (Tag tag : history.tags()) {
            ObjectId commit = commits.getOrDefault(tag.branch(), List.of()).get(tag.position() - 1);
            refs.addCommand(created(Constants.R_TAGS + tag.name(), target(tag, commit)));
        }
        inserter.flush();
        try (RevWalk walk = new RevWalk(repository)) {
            refs.setRefLogIdent(NOBODY);
            refs.execute(walk, NullProgressMonitor.INSTANCE);
        }
        for (ReceiveCommand ref : refs.getCommands()) {
            require(ref.getResult() == ReceiveCommand.Result.OK, ref.getRefName());
        }
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.setRefLogIdent(NOBODY);
        require(head.link(Constants.R_HEADS + history.defaultBranch()) == RefUpdate.Result.NEW, Constants.HEAD);
    }

    private List<ObjectId> commits(Branch branch) throws IOException {
        List<ObjectId> ids = new ArrayList<>();
        Written last = NOTHING;
        for (Commit commit : branch.commits()) {
            Step step = new Step(last, commit);
            @Nullable Written known = written.get(step);
            last = known == null ? write(step) : known;
            written.put(step, last);
            ids.add(last.commit());
        }
        return ids;
    }

    private Written write(Step step) throws IOException {
        DirCache files = step.on().equals(NOTHING)
                ? DirCache.newInCore()
                : DirCache.read(reader, step.on().tree());
        edit(files, step.commit());
        ObjectId tree = files.writeTree(inserter);
        return new Written(insert(step, tree), tree);
    }

    private void edit(DirCache tree, Commit commit) throws IOException {
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

    private ObjectId insert(Step step, ObjectId tree) throws IOException {
        Commit commit = step.commit();
        PersonIdent author = identity(commit.author(), commit.time());
        CommitBuilder builder = new CommitBuilder();
        builder.setTreeId(tree);
        if (!step.on().equals(NOTHING)) {
            builder.setParentId(step.on().commit());
        }
        builder.setAuthor(author);
        builder.setCommitter(author);
        builder.setEncoding(UTF_8);
        builder.setMessage(commit.message());
        return inserter.insert(builder);
    }

    private ObjectId target(Tag tag, ObjectId commit) throws IOException {
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

    private static ReceiveCommand created(String ref, ObjectId id) {
        return new ReceiveCommand(ObjectId.zeroId(), id, ref);
    }

    private static void require(boolean isWritten, String ref) throws IOException {
        if (!isWritten) {
            throw new IOException("a ref is refused: " + ref);
        }
    }

    private static PersonIdent identity(Author author, Instant time) {
        return new PersonIdent(author.name(), author.email(), time, ZoneOffset.UTC);
    }
}
