package io.github.forgeport.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** H35 and H36: closed sessions and wiped secrets leave nothing in the heap, and the caller's own texts unchanged. */
@Isolated // It reads a heap into memory.
class HeapAfterClosingTest {

    private static final List<String> SECRETS = List.of(
            SandboxAccounts.CODEUP_ACCESS_TOKEN,
            SandboxAccounts.CODEUP_ACCESS_KEY_SECRET,
            SandboxAccounts.SERVICESTAGE_TOKEN,
            SandboxAccounts.SERVICESTAGE_SECRET_KEY,
            SandboxAccounts.IAM_PASSWORD);

    /** The beginning of the tokens that are issued for a password. */
    private static final String ISSUED = "sandbox-issued-token-";

    @TempDir
    private Path directory;

    @Test
    @Tag("row:H35")
    void h35_closed_sessions_and_wiped_secrets_leave_nothing_in_the_heap() throws Exception {
        Path dump = directory.resolve("heap.hprof");
        try (Sandbox sandbox = Sandbox.start()) {
            run(sandbox, dump);
        }

        String heap = new String(Files.readAllBytes(dump), ISO_8859_1);

        assertThat(heap).as("the dump holds what was said in the open").contains(SandboxAccounts.CODEUP_ORGANIZATION);
        for (String secret : Stream.concat(SECRETS.stream(), Stream.of(ISSUED)).toList()) {
            for (Charset form : List.of(ISO_8859_1, UTF_16LE, UTF_16BE)) {
                assertThat(heap.contains(new String(secret.getBytes(form), ISO_8859_1)))
                        .as("%s of a secret of %s", form, secret)
                        .isFalse();
            }
        }
    }

    private void run(Sandbox sandbox, Path dump) throws Exception {
        List<String> command = ChildJvm.withAnyCollector(
                "-Xmx64m", "-cp", ClassPath.text(), HeapAfterClosingProgram.class.getName(), dump.toString());
        Stream.of("codeup", "servicestage")
                .map(vendor -> sandbox.url(vendor).toString())
                .forEach(command::add);
        SECRETS.stream().map(HeapAfterClosingTest::disguised).forEach(command::add);
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start();
        try {
            boolean ended = program.waitFor(1, TimeUnit.MINUTES);
            String said = Files.readString(directory.resolve("said"), StandardCharsets.UTF_8);
            assertThat(said.strip()).endsWith("6 closed");
            assertThat(ended).isTrue();
        } finally {
            program.destroyForcibly();
        }
    }

    private static String disguised(String secret) {
        StringBuilder disguised = new StringBuilder();
        secret.chars().forEach(character -> disguised.append((char) (character + 1)));
        return disguised.toString();
    }

    @Test
    @Tag("row:H36")
    void h36_what_is_the_callers_stays_the_callers() {
        char[] characters = {'f', 'a', 'k', 'e', '-', '1'};
        String text = "fake-2";
        Secret ofCharacters = Secret.of(characters);
        Secret ofText = Secret.of(text);
        CodeupGitHost.connect(new CodeupConfig(
                        URI.create("https://codeup.example"),
                        SandboxAccounts.CODEUP_ORGANIZATION,
                        CodeupCredentials.accessToken(ofText),
                        HttpPolicy.defaults()))
                .close();
        String revealed = ofText.reveal();

        ofCharacters.wipe();
        ofText.wipe();

        assertThat(revealed).isEqualTo("fake-2");
        assertThat(characters).containsExactly('f', 'a', 'k', 'e', '-', '1');
        assertThat(text).isEqualTo("fake-" + 2);
    }
}
