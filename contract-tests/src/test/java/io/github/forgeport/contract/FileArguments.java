package io.github.forgeport.contract;

import static io.github.forgeport.contract.RecordedCalls.MAIN;
import static io.github.forgeport.contract.RecordedCalls.PATH;

import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.port.FileContents;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.FileChange;
import java.util.List;

/** The calls of {@link ArgumentsTest} that write files. */
final class FileArguments {

    private static final CommitMessage MESSAGE = new CommitMessage("Heat it");
    private static final FileContent TEXT = FileContent.ofText(new FilePath("src/text.txt"), "ü\r\n");

    private FileArguments() {}

    static void writes(GitHost host, RecordedCalls calls) {
        FileContents port = host.fileContents();
        FileContent bytes = bytes("bytes.bin").build();

        for (FileContent content : List.of(
                TEXT,
                bytes,
                bytes("read.bin").revision(new Revision("any+thing/=")).build(),
                bytes("a:b").build(),
                bytes("src/a:b/c").build(),
                bytes("trees").build(),
                bytes("gone.bin").build(),
                bytes("gone/read.bin").revision(new Revision("7")).build())) {
            calls.call("create file " + content.path(), () -> port.create(PATH, MAIN, content, MESSAGE));
            calls.call("update file " + content.path(), () -> port.update(PATH, MAIN, content, MESSAGE));
            calls.call("delete file " + content.path(), () -> port.delete(PATH, MAIN, content, MESSAGE));
        }
        calls.call("commit nothing", () -> port.commit(PATH, MAIN, List.of(), MESSAGE));
        for (FileChange change : List.of(
                new FileChange.Create(bytes),
                new FileChange.Update(TEXT),
                new FileChange.Move(bytes.path(), TEXT),
                new FileChange.Delete(bytes.path()))) {
            List<FileChange> changes = List.of(new FileChange.Create(TEXT), change);
            calls.call("commit a text and " + change, () -> port.commit(PATH, MAIN, changes, MESSAGE));
        }
    }

    private static FileContent.Builder bytes(String path) {
        return FileContent.builder(new FilePath(path), new byte[] {(byte) 0xff, 0});
    }
}
