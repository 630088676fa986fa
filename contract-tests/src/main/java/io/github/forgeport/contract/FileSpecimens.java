package io.github.forgeport.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** The example calls of the operations on files and directories. */
public final class FileSpecimens {

    private static final FilePath README = new FilePath("README.md");
    private static final GitRef MAIN = GitRef.of(new BranchName("main"));

    /** The example call that lists the entries of a tree. */
    public static final ListSpecimen<InRepository<TreeQuery>, TreeEntry> TREE = new ListSpecimen<>(
            Operation.LIST_TREE,
            Specimens.inRepository(TreeQuery.of(MAIN)),
            List.of(TreeEntry.builder(README).build()),
            (host, in, from) -> host.trees().list(in.repository(), in.value(), from),
            (host, in, ahead) -> host.trees().stream(in.repository(), in.value(), ahead),
            in -> List.of(
                    in.with(in.value().withRecursive(!in.value().isRecursive())),
                    in.with(in.value().withDirectory(new FilePath("docs")))),
            (in, entries) -> in.with(in.value().withPageSize(entries)));

    /** The example call that gets a file with its content. */
    public static final Specimen<InFile<FileContent>> FILE_CONTENT = new Specimen<>(
            Operation.GET_FILE_CONTENT,
            inFile(FileContent.builder(README, "hello\n".getBytes(UTF_8)).build()),
            (host, in) -> host.fileContents().get(in.repository(), in.path(), in.ref()),
            InFile::value);

    /** The example call that gets the last commit that changed a file. */
    public static final Specimen<InFile<Commit>> LAST_COMMIT = new Specimen<>(
            Operation.GET_LAST_COMMIT,
            inFile(CommitSpecimens.FIRST),
            (host, in) -> host.fileContents().lastCommit(in.repository(), in.path(), in.ref()),
            InFile::value);

    private FileSpecimens() {}

    private static <V> InFile<V> inFile(V value) {
        return new InFile<>(Specimens.PATH, README, MAIN, value);
    }
}
