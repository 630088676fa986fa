package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** A reader of the directories and files of a JGit repository. */
record JgitTrees(Repository repository) {

    /** Returns the entries of a directory as a commit has them; empty text is the root. */
    List<Map<String, Object>> entries(AnyObjectId commit, String directory, boolean recursive) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(directoryId(reader, commit, directory));
            List<Map<String, Object>> entries = new ArrayList<>();
            while (walk.next()) {
                String path = (directory.isEmpty() ? "" : directory + "/") + walk.getPathString();
                entries.add(parts(reader, path, walk));
                if (recursive && walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
            return entries;
        }
    }

    private ObjectId directoryId(ObjectReader reader, AnyObjectId commit, String directory) throws IOException {
        ObjectId root = rootId(commit);
        if (directory.isEmpty()) {
            return root;
        }
        try (TreeWalk found = at(reader, directory, root)) {
            if (found == null || !found.isSubtree()) {
                throw new EntityNotInWorldException("directory");
            }
            return found.getObjectId(0);
        }
    }

    private ObjectId rootId(AnyObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(commit).getTree();
        }
    }

    /** Returns a walk that stands at a path; null if there is nothing. */
    private static @Nullable TreeWalk at(ObjectReader reader, String path, ObjectId root) throws IOException {
        return path.isEmpty() || path.startsWith("/") ? null : TreeWalk.forPath(reader, path, root);
    }

    private static Map<String, Object> parts(ObjectReader reader, String path, TreeWalk at) throws IOException {
        ObjectId id = at.getObjectId(0);
        int type = at.getFileMode().getObjectType();
        return Map.of(
                "path",
                path,
                "name",
                at.getNameString(),
                "kind",
                switch (type) {
                    case Constants.OBJ_TREE -> "directory";
                    case Constants.OBJ_COMMIT -> "submodule";
                    default -> "file";
                },
                "mode",
                octal(at.getFileMode()),
                "objectId",
                id.name(),
                "size",
                type == Constants.OBJ_BLOB ? reader.getObjectSize(id, Constants.OBJ_BLOB) : Optional.empty());
    }

    /** Returns a file with its content; empty if there is no file at this path. */
    Optional<Map<String, Object>> file(AnyObjectId commit, String path) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk found = at(reader, path, rootId(commit))) {
            if (found == null || found.getFileMode().getObjectType() != Constants.OBJ_BLOB) {
                return Optional.empty();
            }
            byte[] bytes = reader.open(found.getObjectId(0)).getBytes();
            Map<String, Object> parts = new HashMap<>(parts(reader, path, found));
            parts.put("bytes", bytes);
            parts.put("text", new String(bytes, UTF_8));
            parts.put("base64", Base64.getEncoder().encodeToString(bytes));
            return Optional.of(parts);
        }
    }

    /** Returns the paths of all files of a commit. */
    SortedSet<String> filePaths(AnyObjectId commit) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(rootId(commit));
            walk.setRecursive(true);
            SortedSet<String> paths = new TreeSet<>();
            while (walk.next()) {
                paths.add(walk.getPathString());
            }
            return paths;
        }
    }

    /** Returns a mode as Git writes it, such as {@code 100644}. */
    static String octal(FileMode mode) {
        return String.format("%06o", mode.getBits());
    }
}
