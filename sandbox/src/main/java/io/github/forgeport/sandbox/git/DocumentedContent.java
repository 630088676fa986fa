package io.github.forgeport.sandbox.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.DocumentedPartsMerger;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.GitContent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content of a documented repository without a Git history: the documented entities. */
final class DocumentedContent implements GitContent {

    private final Map<DocumentedKind, List<Map<String, Object>>> entries;

    /** Takes the parts of the documented entities; of those with the same key, the first value of each part is kept. */
    DocumentedContent(Map<DocumentedKind, List<Map<String, Object>>> documented) {
        Map<DocumentedKind, List<Map<String, Object>>> merged = new EnumMap<>(DocumentedKind.class);
        for (DocumentedKind kind : DocumentedKind.values()) {
            merged.put(kind, DocumentedPartsMerger.merge(kind.key(), documented.getOrDefault(kind, List.of())));
        }
        this.entries = merged;
    }

    private List<Map<String, Object>> all(DocumentedKind kind) {
        return requireNonNull(entries.get(kind));
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Map<String, Object>> commit(String revision) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> diff(String revision) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> mergeBase(String base, String head) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> commitsSince(String base, String head) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> diffSince(String base, String head) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> tree(String revision, String directory, boolean recursive) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Map<String, Object>> file(String revision, String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Map<String, Object>> lastCommit(String revision, String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> createBranch(String name, String start) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteBranch(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> createTag(String name, String revision, String message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteTag(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> commit(String branch, String message, List<FileChange> changes) {
        throw new UnsupportedOperationException();
    }
}
