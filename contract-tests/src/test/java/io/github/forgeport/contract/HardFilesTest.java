package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.sandbox.GitCommand;
import io.github.forgeport.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files are read and written byte for byte through each vendor, wherever they are and whatever is in them. */
@Tag("row:H15")
class HardFilesTest {

    private static final RepositoryPath READ = RepositoryPath.parse("hard/files");
    private static final BranchName MAIN = new BranchName("main");
    private static final CommitMessage MESSAGE = new CommitMessage("Write a file");

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(world -> {
        world.repository(READ.toString())
                .branch(MAIN.value())
                .history(history -> history.commit(
                        "Write all files",
                        HardFile.ALL.stream()
                                .collect(Collectors.toMap(
                                        file -> file.path().value(),
                                        file -> io.github.forgeport.sandbox.world.FileContent.of(file.bytes())))));
        Vendors.ALL.forEach(vendor -> world.repository(written(vendor).toString())
                .branch(MAIN.value())
                .file("README.md", "one\n"));
    });

    private static RepositoryPath written(VendorUnderTest vendor) {
        return RepositoryPath.parse("hard/written-at-" + vendor.name());
    }

    private static GitHost open(VendorUnderTest vendor) {
        return vendor.token().openKnown(SANDBOX.url(vendor.name()), TestPolicy.PATIENT);
    }

    private static Stream<VendorUnderTest> able(Operation operation) {
        return Vendors.ALL.stream().filter(vendor -> vendor.can(operation));
    }

    static Stream<Arguments> reads() {
        return able(Operation.GET_FILE_CONTENT)
                .flatMap(vendor -> HardFile.ALL.stream().map(file -> Arguments.of(vendor, file)));
    }

    /** Checks that a file of a host that names no encoding is read only where the response determines the bytes. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("reads")
    void a_file_is_read_as_git_has_it(VendorUnderTest vendor, HardFile file) {
        try (GitHost host = open(vendor)) {
            if (file.isText() || vendor.tellsAnyBytes()) {
                assertThat(file.isIn(host.fileContents()
                                .get(READ, file.path(), GitRef.of(MAIN))
                                .bytes()))
                        .isTrue();
            } else {
                assertThat(catchThrowableOfType(
                                ProtocolViolation.class,
                                () -> host.fileContents().get(READ, file.path(), GitRef.of(MAIN))))
                        .isNotNull();
            }
        }
    }

    static Stream<VendorUnderTest> writing() {
        return able(Operation.CREATE_FILE);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("writing")
    void a_file_is_written_as_git_clones_it(VendorUnderTest vendor, @TempDir Path folder) {
        RepositoryPath repository = written(vendor);
        try (GitHost host = open(vendor)) {
            for (HardFile file : HardFile.ALL) {
                FileContent content =
                        FileContent.builder(file.path(), file.bytes()).build();
                host.fileContents().create(repository, MAIN, content, MESSAGE);
            }
        }

        Map<String, byte[]> cloned = new GitCommand(folder)
                .files(SANDBOX.cloneUrl(repository.toString()).toString(), MAIN.value());
        assertThat(cloned).hasSize(HardFile.ALL.size() + 1);
        for (HardFile file : HardFile.ALL) {
            assertThat(file.isIn(cloned.get(file.path().value())))
                    .as(file.toString())
                    .isTrue();
        }
    }
}
