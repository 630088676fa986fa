package io.github.forgeport.sandbox.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.DocumentedPartsMerger;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.History;
import io.github.forgeport.sandbox.world.NameTakenException;
import io.github.forgeport.sandbox.world.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

    private final Map<DocumentedKind, List<Map<String, Object>>> entries = new EnumMap<>(DocumentedKind.class);
    private Instant nextTime = History.builder().build().nextTime();

    /** Takes the parts of the documented entities; of those with the same key, the first value of each part is kept. */
    DocumentedContent(Map<DocumentedKind, List<Map<String, Object>>> documented) {
        for (DocumentedKind kind : DocumentedKind.values()) {
            entries.put(kind, DocumentedPartsMerger.merge(kind.key(), documented.getOrDefault(kind, List.of())));
        }
    }

    private synchronized List<Map<String, Object>> all(DocumentedKind kind) {
        return requireNonNull(entries.get(kind));
    }

    private Optional<Map<String, Object>> find(DocumentedKind kind, String key) {
        return all(kind).stream()
                .filter(parts -> key.equals(parts.get(kind.key())))
                .findFirst();
    }

    @Override
    public List<Map<String, Object>> branches() {
        return all(DocumentedKind.BRANCH);
    }

    @Override
    public List<Map<String, Object>> tags() {
        return all(DocumentedKind.TAG);
    }

    @Override
    public List<Map<String, Object>> commits(
            String revision, String path, @Nullable Instant since, @Nullable Instant until) {
        return all(DocumentedKind.COMMIT);
    }

    /** Returns the commit of an id, or the documented commit of a branch or tag. */
    @Override
    public Optional<Map<String, Object>> commit(String revision) {
        return Stream.of(
                        DocumentedKind.SINGLE_COMMIT,
                        DocumentedKind.COMMIT,
                        DocumentedKind.LAST_COMMIT,
                        DocumentedKind.COMPARED_COMMIT)
                .flatMap(kind -> find(kind, revision).stream())
                .findFirst()
                .or(() -> commitOfRef(revision));
    }

    @SuppressWarnings("unchecked") // A group of parts is a map of them.
    private Optional<Map<String, Object>> commitOfRef(String name) {
        return findRef(name).map(ref -> (Map<String, Object>) ref.get("commit"));
    }

    private Optional<Map<String, Object>> findRef(String name) {
        return find(DocumentedKind.BRANCH, name).or(() -> find(DocumentedKind.TAG, name));
    }

    @Override
    public List<Map<String, Object>> diff(String revision) {
        return all(DocumentedKind.DIFF);
    }

    @Override
    public Optional<String> mergeBase(String base, String head) {
        return commit(base).map(commit -> requireNonNull(commit.get("id")).toString());
    }

    @Override
    public List<Map<String, Object>> commitsSince(String base, String head) {
        return all(DocumentedKind.COMPARED_COMMIT);
    }

    @Override
    public List<Map<String, Object>> diffSince(String base, String head) {
        return all(DocumentedKind.COMPARED_DIFF);
    }

    /** Returns the documented entries, which are those of one directory, whatever it is. */
    @Override
    public List<Map<String, Object>> tree(String revision, String directory, boolean recursive) {
        return all(DocumentedKind.TREE_ENTRY);
    }

    @Override
    public Optional<Map<String, Object>> file(String revision, String path) {
        return find(DocumentedKind.FILE, path);
    }

    @Override
    public Optional<Map<String, Object>> lastCommit(String revision, String path) {
        return all(DocumentedKind.LAST_COMMIT).stream().findFirst();
    }

    @Override
    public synchronized Map<String, Object> createBranch(String name, String start) {
        Map<String, Object> parts = refParts(name, start);
        parts.put("isProtected", false);
        return add(DocumentedKind.BRANCH, "branch", parts);
    }

    /** Returns the name of a new branch or tag, and the commit of a revision, unless the documents show none for it. */
    private Map<String, Object> refParts(String name, String revision) {
        Map<String, Object> parts = new HashMap<>(Map.of("name", new Tag.Light(name, revision, 1).name()));
        Optional<Map<String, Object>> commit = commit(revision);
        if (commit.isEmpty() && findRef(revision).isEmpty()) {
            throw new EntityNotInWorldException("revision");
        }
        commit.ifPresent(there -> parts.put("commit", there));
        return parts;
    }

    @Override
    public synchronized void deleteBranch(String name) {
        remove(DocumentedKind.BRANCH, name, "branch");
    }

    @Override
    public synchronized Map<String, Object> createTag(String name, String revision, String message) {
        Map<String, Object> parts = refParts(name, revision);
        if (parts.get("commit") instanceof Map<?, ?> commit) {
            parts.put("objectId", requireNonNull(commit.get("id")));
        }
        parts.put("message", message.isEmpty() ? Optional.empty() : message);
        return add(DocumentedKind.TAG, "tag", Map.copyOf(parts));
    }

    @Override
    public synchronized void deleteTag(String name) {
        remove(DocumentedKind.TAG, name, "tag");
    }

    /** Writes the changes into the documented files; a new file is in no directory's list. */
    @Override
    public synchronized Map<String, Object> commit(String branch, String message, List<FileChange> changes) {
        Map<String, Object> documented =
                find(DocumentedKind.BRANCH, branch).orElseThrow(() -> new EntityNotInWorldException("branch"));
        Commit commit = new ChangedFiles(filePaths(), path -> FileContent.of("")).commit(message, nextTime, changes);
        Map<String, Object> parts = DocumentedParts.ofCommit(commit, documented.get("commit"));
        commit.removed().forEach(path -> {
            drop(DocumentedKind.FILE, path);
            drop(DocumentedKind.TREE_ENTRY, path);
        });
        commit.files()
                .forEach((path, content) -> put(
                        DocumentedKind.FILE, DocumentedParts.ofFile(path, content, requireNonNull(parts.get("id")))));
        put(DocumentedKind.COMMIT, parts);
        Map<String, Object> moved = new HashMap<>(documented);
        moved.put("commit", parts);
        put(DocumentedKind.BRANCH, moved);
        nextTime = nextTime.plus(Duration.ofMinutes(1));
        return parts;
    }

    private List<String> filePaths() {
        return Stream.of(DocumentedKind.FILE, DocumentedKind.TREE_ENTRY)
                .flatMap(kind -> all(kind).stream())
                .filter(parts -> !"directory".equals(parts.get("kind")))
                .map(parts -> requireNonNull(parts.get("path")).toString())
                .toList();
    }

    private Map<String, Object> add(DocumentedKind kind, String name, Map<String, Object> parts) {
        if (find(kind, key(kind, parts)).isPresent()) {
            throw new NameTakenException(name);
        }
        put(kind, parts);
        return parts;
    }

    private void remove(DocumentedKind kind, String key, String name) {
        if (find(kind, key).isEmpty()) {
            throw new EntityNotInWorldException(name);
        }
        drop(kind, key);
    }

    /** Puts an entry in the place of the one with its key; a new one behind the others, but a commit before them. */
    private void put(DocumentedKind kind, Map<String, Object> parts) {
        List<Map<String, Object>> changed = new ArrayList<>(all(kind));
        int at = find(kind, key(kind, parts)).map(changed::indexOf).orElse(-1);
        if (at >= 0) {
            changed.set(at, parts);
        } else {
            changed.add(kind == DocumentedKind.COMMIT ? 0 : changed.size(), parts);
        }
        entries.put(kind, List.copyOf(changed));
    }

    private void drop(DocumentedKind kind, String key) {
        entries.put(
                kind,
                all(kind).stream()
                        .filter(parts -> !key.equals(key(kind, parts)))
                        .toList());
    }

    private static String key(DocumentedKind kind, Map<String, Object> parts) {
        return requireNonNull(parts.get(kind.key())).toString();
    }
}
