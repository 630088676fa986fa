package io.github.forgeport.contract.specimen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import java.util.List;
import java.util.Optional;

/** The example calls of the operations on files and directories. */
public final class FileSpecimens {

    /** The content of a created file. */
    public static final String CREATED = "hot\n";

    /** The content of an updated file. */
    public static final String UPDATED = "hotter\n";

    /** The contents of the files of one commit. */
    public static final List<String> COMMITTED = List.of("heavy\n", "long\n");

    private static final FilePath README = new FilePath("README.md");
    private static final BranchName BRANCH = new BranchName("main");
    private static final GitRef MAIN = GitRef.of(BRANCH);
    private static final CommitMessage MESSAGE = new CommitMessage("Heat the iron");
    private static final FilePath HAMMER = new FilePath("hammer.txt");
    private static final FilePath TONGS = new FilePath("tongs.txt");

    private static final WrittenFile WRITTEN =
            WrittenFile.builder(new FilePath("fire.txt")).branch(BRANCH).build();

    /** The example call that lists the entries of a tree. */
    public static final ListSpecimen<InRepository<TreeQuery>, TreeEntry> TREE = new ListSpecimen<>(
            Operation.LIST_TREE,
            InRepository.of(TreeQuery.of(MAIN)),
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

    /** The example call that creates a file. */
    public static final WriteSpecimen<InRepository<WrittenFile>> CREATE_FILE = new WriteSpecimen<>(
            Operation.CREATE_FILE,
            InRepository.of(WRITTEN),
            (host, in) -> host.fileContents()
                    .create(
                            in.repository(),
                            branch(in),
                            FileContent.ofText(in.value().path(), CREATED),
                            MESSAGE),
            (host, in) -> hasText(host, in, CREATED));

    /** The example call that updates a file, with its revision if the value has one. */
    public static final WriteSpecimen<InRepository<WrittenFile>> UPDATE_FILE = new WriteSpecimen<>(
            Operation.UPDATE_FILE,
            InRepository.of(WRITTEN),
            (host, in) ->
                    host.fileContents().update(in.repository(), branch(in), content(in.value(), UPDATED), MESSAGE),
            (host, in) -> hasText(host, in, UPDATED));

    /** The example call that deletes a file, with its revision if the value has one. */
    public static final WriteSpecimen<InRepository<WrittenFile>> DELETE_FILE = new WriteSpecimen<>(
            Operation.DELETE_FILE,
            InRepository.of(WRITTEN),
            (host, in) ->
                    host.fileContents().delete(in.repository(), branch(in), content(in.value(), CREATED), MESSAGE),
            (host, in) -> read(host, in.repository(), in.value().path()).isEmpty());

    /** The example call that creates two files in one commit. */
    public static final WriteSpecimen<InRepository<Commit>> COMMIT_FILES = new WriteSpecimen<>(
            Operation.COMMIT_FILES,
            InRepository.of(Commit.builder(new CommitId("c65f7139712c52abd8f095d22f4b2245944cf4e9"))
                    .title(MESSAGE.value())
                    .message(MESSAGE.value())
                    .build()),
            (host, in) -> host.fileContents()
                    .commit(
                            in.repository(),
                            new BranchName(in.ref().toString()),
                            List.of(
                                    new FileChange.Create(FileContent.ofText(HAMMER, COMMITTED.get(0))),
                                    new FileChange.Create(FileContent.ofText(TONGS, COMMITTED.get(1)))),
                            MESSAGE),
            (host, in) -> read(host, in.repository(), HAMMER).isPresent()
                    && read(host, in.repository(), TONGS).isPresent());

    private FileSpecimens() {}

    private static FileContent content(WrittenFile file, String text) {
        return FileContent.builder(file.path(), text.getBytes(UTF_8))
                .revision(file.revision().orElse(null))
                .build();
    }

    private static BranchName branch(InRepository<WrittenFile> in) {
        return in.value().branch().orElse(BRANCH);
    }

    private static boolean hasText(GitHost host, InRepository<WrittenFile> in, String text) {
        return read(host, in.repository(), in.value().path())
                .flatMap(FileContent::text)
                .equals(Optional.of(text));
    }

    private static Optional<FileContent> read(GitHost host, RepositoryPath repository, FilePath path) {
        return host.fileContents().find(repository, path, MAIN);
    }

    private static <V> InFile<V> inFile(V value) {
        return new InFile<>(InRepository.PATH, README, MAIN, value);
    }
}
