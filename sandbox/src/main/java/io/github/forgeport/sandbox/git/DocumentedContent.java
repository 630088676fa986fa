package io.github.forgeport.sandbox.git;

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
 * The content of a documented repository without a Git history: the documented entities, whatever revision is asked for, and
 * what was written since.
 */
final class DocumentedContent implements GitContent {

    private final Map<DocumentedKind, EntityTable<WorldEntity>> tables = new EnumMap<>(DocumentedKind.class);
    private final String defaultBranch;
    private Instant nextTime = History.builder().build().nextTime();

    /** Takes the parts of the documented entities; of those with the same key, the first value of each part is kept. */
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
        return table(DocumentedKind.BRANCH).all();
    }

    @Override
    public List<WorldEntity> tags() {
        return table(DocumentedKind.TAG).all();
    }

    @Override
    public List<WorldEntity> commits(String revision, String path, @Nullable Instant since, @Nullable Instant until) {
        return table(DocumentedKind.COMMIT).all();
    }

    /** Returns the commit of an id, or the documented commit of a branch or tag. */
    @Override
    public Optional<WorldEntity> commit(String revision) {
        return Stream.of(
                        DocumentedKind.SINGLE_COMMIT,
                        DocumentedKind.COMMIT,
                        DocumentedKind.LAST_COMMIT,
                        DocumentedKind.COMPARED_COMMIT)
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
        return table(DocumentedKind.DIFF).all();
    }

    @Override
    public WorldEntity compare(String base, String head) {
        return GitEntity.of(
                Map.of("commits", parts(DocumentedKind.COMPARED_COMMIT), "diffs", parts(DocumentedKind.COMPARED_DIFF)));
    }

    private List<Map<String, Object>> parts(DocumentedKind kind) {
        return table(kind).all().stream().map(WorldEntity::parts).toList();
    }

    /** Returns the documented entries, which are those of one directory, whatever it is. */
    @Override
    public List<WorldEntity> tree(String revision, String directory, boolean recursive) {
        return table(DocumentedKind.TREE_ENTRY).all();
    }

    @Override
    public Optional<WorldEntity> file(String revision, String path) {
        return table(DocumentedKind.FILE).find(path);
    }

    @Override
    public Optional<WorldEntity> lastCommit(String revision, String path) {
        return table(DocumentedKind.LAST_COMMIT).all().stream().findFirst();
    }

    @Override
    public synchronized WorldEntity createBranch(String name, String start) {
        return table(DocumentedKind.BRANCH).add(newRef(name, start, ""));
    }

    /** Returns a branch or tag at the commit of a revision, unless the documents show none for it. */
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
        table(DocumentedKind.BRANCH).remove(name);
    }

    @Override
    public synchronized WorldEntity createTag(String name, String revision, String message) {
        return table(DocumentedKind.TAG).add(newRef(name, revision, message));
    }

    @Override
    public synchronized void deleteTag(String name) {
        table(DocumentedKind.TAG).remove(name);
    }

    /** Writes the changes into the documented files; a new file is in no directory's list. */
    @Override
    public synchronized WorldEntity commit(String branch, String message, List<FileChange> changes) {
        WorldEntity tip = table(DocumentedKind.BRANCH).required(branch);
        Stream<WorldEntity> files =
                Stream.of(DocumentedKind.FILE, DocumentedKind.TREE_ENTRY).flatMap(kind -> table(kind).all().stream());
        Commit commit = new ChangedFiles(files, path -> FileContent.of("")).commit(message, nextTime, changes);
        List<String> parents =
                commitOf(tip).map(parent -> parent.required("id")).stream().toList();
        String id = sha1((parents + "\n" + nextTime + "\n" + message).getBytes(UTF_8));
        WorldEntity written = GitEntity.of(GitParts.ofCommit(id, parents, commit));
        for (DocumentedKind kind : List.of(DocumentedKind.FILE, DocumentedKind.TREE_ENTRY)) {
            commit.removed().stream()
                    .filter(path -> table(kind).find(path).isPresent())
                    .forEach(table(kind)::remove);
        }
        commit.files().forEach((path, content) -> table(DocumentedKind.FILE).put(file(path, content.bytes(), id)));
        table(DocumentedKind.COMMIT).addFirst(written);
        Map<String, Object> moved = new HashMap<>(tip.parts());
        moved.put("commit", written.parts());
        table(DocumentedKind.BRANCH).put(GitEntity.of(moved));
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
