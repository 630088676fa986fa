package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.BRANCH;
import static io.github.forgeport.cli.verb.SharedArguments.FILE;
import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;
import static io.github.forgeport.port.capability.Operation.COMMIT_FILES;
import static io.github.forgeport.port.capability.Operation.CREATE_FILE;
import static io.github.forgeport.port.capability.Operation.DELETE_FILE;
import static io.github.forgeport.port.capability.Operation.GET_FILE_CONTENT;
import static io.github.forgeport.port.capability.Operation.GET_LAST_COMMIT;
import static io.github.forgeport.port.capability.Operation.UPDATE_FILE;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Stream.concat;

import io.github.forgeport.cli.option.ContentSource;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.FileChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The subcommands of {@code files}. */
final class FileVerbs {

    static final EntityKind<FileContent> KIND = EntityKind.of("file", "files", FileContent.parts())
            .describedAs("The content of files.")
            .withColumns("path", "bytes", "revision");

    private static final EntityKind<WrittenFile> WRITTEN = EntityKind.of("file", "files", WrittenFile.parts());

    private static final int MAX_LENGTH = 500;

    private static final Argument<CommitMessage> MESSAGE =
            Argument.requiredOption("--message", "TEXT", CommitMessage.class, "The message of the commit.");

    private static final Argument<byte[]> INPUT = Argument.requiredOption(
            "--input", "FILE", byte[].class, "The file that has the content; " + ContentSource.STDIN_HELP);

    private static final Argument<Revision> REVISION = Argument.option(
            "--revision", "REVISION", Revision.class, "What 'files get' has shown; the host refuses a later one.");

    private static final Argument<FilePath[]> DELETE =
            Argument.option("--delete", "PATH", FilePath[].class, "Deletes one; may be given again.");

    private static final FieldOptions<Stream<FileChange>> CHANGES = new FieldOptions<>(List.of(
            Argument.option(
                            "--create",
                            "PATH=FILE",
                            FileContent[].class,
                            "Creates a file with the content of FILE; may be given again.")
                    .sets((before, files) -> concat(before, Stream.of(files).map(FileChange.Create::new))),
            Argument.option("--update", "PATH=FILE", FileContent[].class, "Updates one in the same way.")
                    .sets((before, files) -> concat(before, Stream.of(files).map(FileChange.Update::new))),
            DELETE.sets((before, paths) -> concat(before, Stream.of(paths).map(FileChange.Delete::new)))));

    static final List<Verb> ALL = List.of(
            Verb.get(KIND, GET_FILE_CONTENT, REPOSITORY, FILE, REQUIRED_REF, Verb.RAW)
                    .examples("codeup/codeup-demo README.md --ref master --raw --host codeup")
                    .shows((host, given) ->
                            host.fileContents().get(given.get(REPOSITORY), given.get(FILE), given.get(REQUIRED_REF))),
            Verb.get(CommitVerbs.KIND, GET_LAST_COMMIT, REPOSITORY, FILE, REQUIRED_REF)
                    .renamed(KIND, "last-commit", "Shows the newest commit that changed one.")
                    .examples("codeup/codeup-demo README.md --ref master --host codeup")
                    .shows((host, given) -> host.fileContents()
                            .lastCommit(given.get(REPOSITORY), given.get(FILE), given.get(REQUIRED_REF))),
            Verb.create(WRITTEN, CREATE_FILE, REPOSITORY, FILE, BRANCH, MESSAGE, INPUT)
                    .renamed(KIND, "create", "Creates one by a commit to a branch.")
                    .examples("codeup/codeup-demo notes.md --branch master --message Notes --input - --host codeup")
                    .shows((host, given) -> write(given, host.fileContents()::create)),
            Verb.update(WRITTEN, UPDATE_FILE, REPOSITORY, FILE, BRANCH, MESSAGE, INPUT, REVISION)
                    .renamed(KIND, "update", "Updates one by a commit to a branch.")
                    .examples("codeup/codeup-demo notes.md --branch master --message More --input - --host codeup")
                    .shows((host, given) -> write(given, host.fileContents()::update)),
            Verb.delete(KIND, DELETE_FILE, REPOSITORY, FILE, BRANCH, MESSAGE, REVISION)
                    .renamed(KIND, "delete", "Deletes one by a commit to a branch.")
                    .examples("codeup/codeup-demo notes.md --branch master --message Tidy --host codeup")
                    .deletes((host, given) -> write(given, host.fileContents()::delete))
                    .asking(given -> Optional.of(deleted(given, given.get(FILE)))),
            Verb.create(CommitVerbs.KIND, COMMIT_FILES, REPOSITORY, BRANCH, MESSAGE, CHANGES)
                    .renamed(KIND, "commit", "Changes several by one commit to a branch, and shows the commit.")
                    .examples("codeup/codeup-demo --branch master --message Notes --create notes.md=- --host codeup")
                    .shows(FileVerbs::commit)
                    .asking(given -> given.find(DELETE).map(paths -> deleted(given, paths))));

    private FileVerbs() {}

    /** A method of the port that changes one file. */
    @FunctionalInterface
    private interface Write {
        WrittenFile apply(RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message);
    }

    /** Calls a method that changes a file, with the content in the arguments; that of a deletion is empty. */
    private static WrittenFile write(ArgumentValues given, Write write) {
        FileContent content = FileContent.builder(
                        given.get(FILE), given.find(INPUT).orElse(new byte[0]))
                .revision(given.find(REVISION).orElse(null))
                .build();
        return write.apply(given.get(REPOSITORY), given.get(BRANCH), content, given.get(MESSAGE));
    }

    private static Commit commit(GitHost host, ArgumentValues given) {
        List<FileChange> changes = CHANGES.applyAny(Stream.empty(), given).toList();
        return host.fileContents().commit(given.get(REPOSITORY), given.get(BRANCH), changes, given.get(MESSAGE));
    }

    /** Returns a description of the files that a commit deletes, for the question. */
    private static String deleted(ArgumentValues given, FilePath... paths) {
        String files = Stream.of(paths).map(FilePath::toString).collect(joining(", "));
        return "Delete " + SafeText.of(files, MAX_LENGTH) + " of " + given.get(REPOSITORY) + " on branch "
                + given.get(BRANCH);
    }
}
