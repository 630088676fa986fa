package io.github.forgeport.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no valid profile is refused at once, and no message shows its content. */
@DisabledOnOs(OS.WINDOWS)
class UnusableProfileTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("profile"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Path pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", "-m", "600", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        return pipe;
    }

    private Path linkTo(Path target) throws IOException {
        return Files.createSymbolicLink(folder.resolve("link"), target);
    }

    private static void assertRefused(Path path, String why) {
        // Opening a pipe cannot be interrupted.
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatIllegalStateException()
                        .isThrownBy(() -> ProfileFile.at(path).read())
                        .withMessage("the profile " + path + " " + why)
                        .withNoCause());
    }

    @Test
    void a_pipe_is_not_waited_for() throws Exception {
        assertRefused(pipe(), "is no regular file");
    }

    @Test
    void nor_is_one_that_a_link_leads_to() throws Exception {
        assertRefused(linkTo(pipe()), "is no regular file");
    }

    @Test
    void a_socket_is_refused() throws Exception {
        Path path = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));

            assertRefused(path, "is no regular file");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/tty"})
    void so_is_a_device(String device) {
        assertRefused(Path.of(device), "is no regular file");
    }

    @Test
    void so_is_a_directory() {
        assertRefused(folder, "is a directory");
    }

    @Test
    void so_is_a_directory_that_a_link_leads_to() throws Exception {
        assertRefused(linkTo(folder), "is a directory");
    }

    @Test
    void a_link_that_leads_nowhere_is_there_and_refused() throws Exception {
        Path link = linkTo(folder.resolve("nothing"));

        assertThat(ProfileFile.at(link).exists()).isTrue();
        assertRefused(link, "does not exist");
    }

    @Test
    void a_link_that_leads_to_itself_is_refused() throws Exception {
        Path link = linkTo(folder.resolve("link"));

        assertThat(ProfileFile.at(link).exists()).isTrue();
        assertRefused(link, "cannot be read");
    }

    @Test
    void a_link_to_a_file_of_ones_own_is_followed() throws Exception {
        Path link = linkTo(file("a=1\n"));

        assertThat(ProfileFile.at(link).read()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void a_link_to_a_file_that_is_open_to_others_is_refused() throws Exception {
        Path open = Files.setPosixFilePermissions(file("a=1\n"), PosixFilePermissions.fromString("rw-r--r--"));
        Path link = linkTo(open);

        assertRefused(link, "is open to other users; run: chmod 600 '" + link + "'");
    }

    @Test
    void a_gigabyte_is_not_read() throws Exception {
        Path sparse = file("");
        try (RandomAccessFile large = new RandomAccessFile(sparse.toFile(), "rw")) {
            large.setLength(1L << 30);
        }

        assertRefused(sparse, "is larger than 1 MiB");
    }

    @Test
    void a_mebibyte_is_read_and_a_byte_more_is_not() throws Exception {
        String most = "a=" + "x".repeat(MEBIBYTE - 2);

        assertThat(ProfileFile.at(file(most)).read().get("a")).hasSize(MEBIBYTE - 2);
        assertRefused(file(most + "x"), "is larger than 1 MiB");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_file_whose_size_is_told_as_0_is_read_all_the_same() {
        assertThat(ProfileFile.at(Path.of("/proc/self/environ")).read()).isNotEmpty();
    }

    @Test
    void a_file_of_another_user_is_refused_even_by_root() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path file = file("a=1\n");
        Files.setOwner(file, user("nobody"));

        assertRefused(file, "belongs to another user; only one of yours, or of root's, is read");
    }

    @Test
    void a_file_that_may_not_be_read_is_refused() throws Exception {
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        Path file = Files.setPosixFilePermissions(file("a=1\n"), PosixFilePermissions.fromString("---------"));

        assertRefused(file, "cannot be read");
    }

    @Test
    void files_of_the_process_and_of_root_are_trusted_whatever_the_jvm_says_the_user_is() throws Exception {
        String before = System.setProperty("user.name", "nobody");
        try {
            assertThat(ProcessUser.isOwner(Files.getOwner(file("")))).isTrue();
            assertThat(ProcessUser.isOwner(user("nobody"))).isFalse();
            assertThat(ProcessUser.isRoot(user("root"))).isTrue();
            assertThat(ProcessUser.isRoot(user("nobody"))).isFalse();
        } finally {
            System.setProperty("user.name", before);
        }
    }

    private static UserPrincipal user(String name) throws IOException {
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }
}
