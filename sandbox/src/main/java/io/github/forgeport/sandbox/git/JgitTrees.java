package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A reader of the directories and files of a JGit repository. */
record JgitTrees(Repository repository) {

    /** Returns the entries of a directory in a tree; empty text is the root. */
    List<Map<String, Object>> entries(RevTree root, String directory, boolean recursive) throws IOException {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        List<Map<String, Object>> entries = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(root);
            walk.setFilter(prefix.length() > 1 ? PathFilter.create(directory) : TreeFilter.ALL);
            while (walk.next()) {
                boolean isInside = walk.getPathString().startsWith(prefix);
                if (isInside) {
                    entries.add(parts(walk));
                }
                if (walk.isSubtree() && (recursive || !isInside)) {
                    walk.enterSubtree();
                }
            }
        }
        if (entries.isEmpty() && !directory.isEmpty()) {
            throw new EntityNotInWorldException("directory");
        }
        return entries;
    }

    private static Map<String, Object> parts(TreeWalk at) throws IOException {
        ObjectId id = at.getObjectId(0);
        FileMode mode = at.getFileMode();
        String path = at.getPathString();
        return switch (mode.getObjectType()) {
            case Constants.OBJ_TREE -> GitParts.ofEntry(path, "directory", octal(mode), id.name(), Optional.empty());
            case Constants.OBJ_COMMIT -> GitParts.ofEntry(path, "submodule", octal(mode), id.name(), Optional.empty());
            default -> {
                long size = at.getObjectReader().getObjectSize(id, Constants.OBJ_BLOB);
                yield GitParts.ofEntry(path, "file", octal(mode), id.name(), size);
            }
        };
    }

    /** Returns the tree entry of a file; empty if there is no file at this path. */
    Optional<Map<String, Object>> file(RevTree root, String path) throws IOException {
        if (path.isEmpty() || path.startsWith("/")) {
            return Optional.empty();
        }
        try (TreeWalk found = TreeWalk.forPath(repository, path, root)) {
            return found == null || found.getFileMode().getObjectType() != Constants.OBJ_BLOB
                    ? Optional.empty()
                    : Optional.of(parts(found));
        }
    }

    /** Returns a mode as Git writes it, such as {@code 100644}. */
    static String octal(FileMode mode) {
        return String.format("%06o", mode.getBits());
    }
}
