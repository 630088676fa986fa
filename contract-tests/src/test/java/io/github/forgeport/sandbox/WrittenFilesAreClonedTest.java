package io.github.forgeport.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file written through a vendor is in a clone byte for byte, whatever its content and name. */
class WrittenFilesAreClonedTest {

    private static final RepositoryPath REPOSITORY = RepositoryPath.parse("group/app");
    private static final BranchName MAIN = new BranchName("main");
    private static final int MEBIBYTE = 1 << 20;

    @AutoClose
    private final Sandbox sandbox = Sandbox.start(
            world -> world.repository(REPOSITORY.toString()).branch("main").file("README.md", "# App\n"));

    @TempDir
    private Path folder;

    static Stream<VendorUnderTest> vendors() {
        return Vendors.ALL.stream()
                .filter(vendor -> vendor.can(Operation.CREATE_FILE) && vendor.can(Operation.UPDATE_FILE));
    }

    /** Returns file contents by names; no name has a colon, which one vendor cannot send. */
    private static Map<String, byte[]> contents() {
        byte[] random = new byte[MEBIBYTE];
        new Random(1).nextBytes(random);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("empty", new byte[0]);
        contents.put("nul", new byte[1]);
        contents.put("one", "x".getBytes(UTF_8));
        contents.put("crlf.txt", "a\r\nb\rc\n\u2028\ufeff".getBytes(UTF_8));
        contents.put("a b/文件 ü+&=%23?#;'\"{x}$y,@", "\ud83d\ude80 \\ \" \u0001".getBytes(UTF_8));
        contents.put("-dash/.hidden/~*.bin", new byte[] {(byte) 0xc3, 0x28, (byte) 0xff, (byte) 0xfe, '\r', '\n'});
        contents.put("surrogate.bin", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
        contents.put("large.txt", "ü\n".repeat(MEBIBYTE / 3).getBytes(UTF_8));
        contents.put("large.bin", random);
        return contents;
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void as_it_was_created_and_as_it_was_updated(VendorUnderTest vendor) throws Exception {
        Map<String, byte[]> created = contents();
        List<byte[]> others = new ArrayList<>(created.values());
        try (GitHost host = vendor.token().openKnown(sandbox.url(vendor.name()), TestPolicy.PATIENT)) {
            for (Map.Entry<String, byte[]> file : created.entrySet()) {
                host.fileContents().create(REPOSITORY, MAIN, content(file.getKey(), file.getValue()), message());
            }
            assertCloned("created", created);

            Map<String, byte[]> updated = new LinkedHashMap<>();
            created.forEach((name, before) -> {
                // A host with revisions is read first, and a response holds no large text.
                if (before.length < MEBIBYTE / 2) {
                    updated.put(name, others.remove(others.size() - 1));
                }
            });
            for (Map.Entry<String, byte[]> file : updated.entrySet()) {
                host.fileContents().update(REPOSITORY, MAIN, content(file.getKey(), file.getValue()), message());
            }
            assertCloned("updated", updated);
        }
    }

    private static FileContent content(String path, byte[] bytes) {
        return FileContent.builder(new FilePath(path), bytes).build();
    }

    private static CommitMessage message() {
        return new CommitMessage("Écrire «x» & 100 %\n\nBody");
    }

    private void assertCloned(String clone, Map<String, byte[]> files) throws IOException, InterruptedException {
        git("clone", "--quiet", sandbox.cloneUrl(REPOSITORY.toString()).toString(), clone);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve(clone).resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private void git(String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "git", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("git")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.command().addAll(List.of(words));
        builder.environment().putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null"));
        Process git = builder.start();

        assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(git.exitValue()).as(Files.readString(said)).isZero();
    }
}
