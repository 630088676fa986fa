package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.DiffEntry.Side;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.FileHeader.PatchType;
import org.jspecify.annotations.Nullable;

/** A reader of the files that changed between commits of a JGit repository, with renames detected. */
record JgitDiffs(Repository repository) {

    /**
     * Returns the files that changed between two commits.
     *
     * @param before the commit before; null for no files
     */
    List<Map<String, Object>> between(@Nullable AnyObjectId before, AnyObjectId after) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(text)) {
            formatter.setRepository(repository);
            formatter.setDetectRenames(true);
            List<Map<String, Object>> files = new ArrayList<>();
            for (DiffEntry file : formatter.scan(before, after)) {
                text.reset();
                formatter.format(file);
                files.add(parts(file, formatter.toFileHeader(file), text.toString(UTF_8)));
            }
            return files;
        }
    }

    private static Map<String, Object> parts(DiffEntry file, FileHeader header, String text) {
        ChangeType type = file.getChangeType();
        boolean isBinary = header.getPatchType() != PatchType.UNIFIED;
        Map<String, Object> parts = new HashMap<>();
        parts.put("newPath", type == ChangeType.DELETE ? file.getOldPath() : file.getNewPath());
        parts.put("oldPath", type == ChangeType.ADD ? file.getNewPath() : file.getOldPath());
        parts.put("kind", kind(type));
        for (Side side : Side.values()) {
            String prefix = side.name().toLowerCase(Locale.ROOT);
            boolean isThere = !FileMode.MISSING.equals(file.getMode(side));
            parts.put(prefix + "Mode", isThere ? JgitTrees.octal(file.getMode(side)) : Optional.empty());
            parts.put(prefix + "ObjectId", isThere ? file.getId(side).name() : Optional.empty());
        }
        List<Edit> edits = header.toEditList();
        parts.put("binary", isBinary);
        parts.put("patch", isBinary ? Optional.empty() : patch(text));
        parts.put("linesAdded", edits.stream().mapToInt(Edit::getLengthB).sum());
        parts.put("linesRemoved", edits.stream().mapToInt(Edit::getLengthA).sum());
        return parts;
    }

    private static String kind(ChangeType type) {
        return switch (type) {
            case ADD, COPY -> "added";
            case DELETE -> "removed";
            case RENAME -> "renamed";
            case MODIFY -> "modified";
        };
    }

    /** Returns a patch without Git's own header, from the line {@code ---} on; blank if no line changed. */
    private static String patch(String text) {
        int lines = text.indexOf("\n--- ");
        return lines < 0 ? "" : text.substring(lines + 1);
    }
}
