package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.FILE;
import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;

import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** The subcommands of {@code files}. */
final class FileVerbs {

    static final EntityKind<FileContent> KIND = new EntityKind<>(
            "file", "files", "The content of files.", FileContent.parts(), List.of("path", "bytes", "revision"));

    static final List<Verb> ALL = List.of(
            Verb.get(
                    Operation.GET_FILE_CONTENT,
                    KIND,
                    List.of(REPOSITORY, FILE, REQUIRED_REF, Verb.RAW),
                    (host, given) ->
                            host.fileContents().get(given.get(REPOSITORY), given.get(FILE), given.get(REQUIRED_REF)),
                    "files get codeup/codeup-demo README.md --ref master --raw --host codeup"),
            Verb.get(
                            Operation.GET_LAST_COMMIT,
                            CommitVerbs.KIND,
                            List.of(REPOSITORY, FILE, REQUIRED_REF),
                            (host, given) -> host.fileContents()
                                    .lastCommit(given.get(REPOSITORY), given.get(FILE), given.get(REQUIRED_REF)),
                            "files last-commit codeup/codeup-demo README.md --ref master --host codeup")
                    .as(KIND, "last-commit", "Shows the newest commit that changed one."));

    private FileVerbs() {}
}
