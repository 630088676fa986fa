package io.github.forgeport.sandbox.git;

import static io.github.forgeport.sandbox.git.DocumentedKind.BRANCH;
import static io.github.forgeport.sandbox.git.DocumentedKind.COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.COMPARED_COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.COMPARED_DIFF;
import static io.github.forgeport.sandbox.git.DocumentedKind.DIFF;
import static io.github.forgeport.sandbox.git.DocumentedKind.FILE;
import static io.github.forgeport.sandbox.git.DocumentedKind.LAST_COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.SINGLE_COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.TAG;
import static io.github.forgeport.sandbox.git.DocumentedKind.TREE_ENTRY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.EntityTable;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.History;
import io.github.forgeport.sandbox.world.Tag;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a documented repository without a Git history: the documented entities at any revision, and those
 * written since.
 */
final class DocumentedContent implements GitContent {

    private final Map<DocumentedKind, EntityTable<WorldEntity>> tables = new EnumMap<>(DocumentedKind.class);
    private final String defaultBranch;
    private Instant nextTime = History.builder().build().nextTime();

    /**
     * Creates the content from the parts of documented entities; those of the same key are one, with the first value of
     * each part.
     */
    DocumentedContent(Map<DocumentedKind, List<Map<String, Object>>> documented, String defaultBranch) {
        this.defaultBranch = defaultBranch;
        for (DocumentedKind kind : DocumentedKind.values()) {
            tables.put(kind, kind.table(documented.getOrDefault(kind, List.of())));
        }
    }

    private EntityTable<WorldEntity> table(DocumentedKind kind) {
        return requireNonNull(tables.get(kind));
    }

    @Override
    public List<WorldEntity> branches() {
        return table(BRANCH).all();
    }

    @Override
    public List<WorldEntity> tags() {
        return table(TAG).all();
    }

    @Override
    public List<WorldEntity> commits(String revision, String path, @Nullable Instant since, @Nullable Instant until) {
        return table(COMMIT).all();
    }

    /** Returns the commit of an id, or the documented commit of a branch or tag. */
    @Override
    public Optional<WorldEntity> commit(String revision) {
        return Stream.of(SINGLE_COMMIT, COMMIT, LAST_COMMIT, COMPARED_COMMIT)
                .flatMap(kind -> table(kind).find(revision).stream())
                .findFirst()
                .or(() -> ref(revision).flatMap(DocumentedContent::commitOf));
    }

    /** Returns the branch or tag of this name, or the default branch. */
    private Optional<WorldEntity> ref(String revision) {
        String name = revision.isEmpty() ? defaultBranch : revision;
        return branch(name).or(() -> tag(name));
    }

    @SuppressWarnings("unchecked") // A group of parts is a map of them.
    private static Optional<WorldEntity> commitOf(WorldEntity ref) {
        return Optional.ofNullable((Map<String, Object>) ref.parts().get("commit"))
                .map(GitEntity::of);
    }

    @Override
    public List<WorldEntity> diff(String revision) {
        return table(DIFF).all();
    }

    @Override
    public WorldEntity compare(String base, String head) {
        return GitEntity.of(Map.of("commits", parts(COMPARED_COMMIT), "diffs", parts(COMPARED_DIFF)));
    }

    private List<Map<String, Object>> parts(DocumentedKind kind) {
        return table(kind).all().stream().map(WorldEntity::parts).toList();
    }

    /** Returns the documented entries, which are the same for every directory. */
    @Override
    public List<WorldEntity> tree(String revision, String directory, boolean recursive) {
        return table(TREE_ENTRY).all();
    }

    @Override
    public Optional<WorldEntity> file(String revision, String path) {
        return table(FILE).find(path);
    }

    @Override
    public Optional<WorldEntity> lastCommit(String revision, String path) {
        return table(LAST_COMMIT).all().stream().findFirst();
    }

    @Override
    public synchronized WorldEntity createBranch(String name, String start) {
        return table(BRANCH).add(newRef(name, start, ""));
    }

    /** Returns a branch or tag at a revision, with the revision's commit if the documents show it. */
    private WorldEntity newRef(String name, String revision, String message) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("name", new Tag.Light(name, defaultBranch, 1).name());
        parts.put("isProtected", false);
        parts.put("message", message.isEmpty() ? Optional.empty() : message);
        Optional<WorldEntity> commit = commit(revision);
        if (commit.isEmpty() && ref(revision).isEmpty()) {
            throw new EntityNotInWorldException("revision");
        }
        commit.ifPresent(there -> {
            parts.put("commit", there.parts());
            parts.put("objectId", there.required("id"));
        });
        return GitEntity.of(parts);
    }

    @Override
    public synchronized void deleteBranch(String name) {
        table(BRANCH).remove(name);
    }

    @Override
    public synchronized WorldEntity createTag(String name, String revision, String message) {
        return table(TAG).add(newRef(name, revision, message));
    }

    @Override
    public synchronized void deleteTag(String name) {
        table(TAG).remove(name);
    }

    /** Applies the changes to the documented files; a new file is not listed in any directory. */
    @Override
    public synchronized WorldEntity commit(String branch, String message, List<FileChange> changes) {
        WorldEntity tip = table(BRANCH).required(branch);
        Stream<WorldEntity> files = Stream.of(FILE, TREE_ENTRY).flatMap(kind -> table(kind).all().stream());
        Commit commit = new ChangedFiles(files, path -> FileContent.of("")).commit(message, nextTime, changes);
        List<String> parents =
                commitOf(tip).map(parent -> parent.required("id")).stream().toList();
        String id = sha1((parents + "\n" + nextTime + "\n" + message).getBytes(UTF_8));
        WorldEntity written = GitEntity.of(GitParts.ofCommit(id, parents, commit));
        for (DocumentedKind kind : List.of(FILE, TREE_ENTRY)) {
            commit.removed().stream()
                    .filter(path -> table(kind).find(path).isPresent())
                    .forEach(table(kind)::remove);
        }
        commit.files().forEach((path, content) -> table(FILE).put(file(path, content.bytes(), id)));
        table(COMMIT).addFirst(written);
        Map<String, Object> moved = new HashMap<>(tip.parts());
        moved.put("commit", written.parts());
        table(BRANCH).put(GitEntity.of(moved));
        nextTime = nextTime.plus(History.INTERVAL);
        return written;
    }

    private static WorldEntity file(String path, byte[] bytes, String commit) {
        Map<String, Object> entry = GitParts.ofEntry(path, "file", "100644", sha1(bytes), (long) bytes.length);
        return GitEntity.of(GitParts.ofFile(entry, bytes, commit));
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-1", e);
        }
    }
}
