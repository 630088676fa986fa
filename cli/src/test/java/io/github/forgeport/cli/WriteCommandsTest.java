package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.capability.Operation.Kind;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The subcommands that write, in sequence at each host of the sandbox: supported ones take effect, others are refused. */
@ExtendWith(SandboxExtension.class)
class WriteCommandsTest {

    private static final Pattern ID = Pattern.compile("\"id\" : \"(\\d+)\"");

    @TempDir
    private Path folder;

    /**
     * A command and its expected output after all previous writes.
     *
     * @param command with REPOSITORY, GROUP, BRANCH, FILE and ID for those of the host and of this run
     */
    private record Step(Operation operation, String command, int code, String shown) {}

    private static Step step(Operation operation, String command, String shown) {
        return new Step(operation, command, 0, shown);
    }

    private static Step missing(Operation operation, String command) {
        return new Step(operation, command, 12, "");
    }

    private static final Map<String, List<Step>> SEQUENCES = Map.of(
            "repositories",
            List.of(
                    step(Operation.GET_REPOSITORY_BY_PATH, "repositories get REPOSITORY", "REPOSITORY"),
                    step(Operation.CREATE_REPOSITORY, "repositories create GROUP/forge-cli", "forge-cli"),
                    step(Operation.GET_REPOSITORY_BY_PATH, "repositories get GROUP/forge-cli", "GROUP/forge-cli"),
                    new Step(Operation.CREATE_REPOSITORY, "repositories create GROUP/forge-cli", 13, ""),
                    step(
                            Operation.UPDATE_REPOSITORY,
                            "repositories update GROUP/forge-cli --description Changed",
                            "forge-cli"),
                    step(Operation.GET_REPOSITORY_BY_PATH, "repositories get GROUP/forge-cli", "forge-cli"),
                    step(
                            Operation.DELETE_REPOSITORY,
                            "repositories delete GROUP/forge-cli --yes",
                            "deleted repository GROUP/forge-cli\n"),
                    missing(Operation.GET_REPOSITORY_BY_PATH, "repositories get GROUP/forge-cli")),
            "namespaces",
            List.of(
                    step(Operation.LIST_NAMESPACES, "namespaces list", "GROUP"),
                    step(Operation.GET_NAMESPACE_BY_PATH, "namespaces get GROUP", "GROUP"),
                    missing(Operation.GET_NAMESPACE_BY_PATH, "namespaces get forge-cli"),
                    step(
                            Operation.CREATE_NAMESPACE,
                            "namespaces create GROUP/forge-cli --visibility private",
                            "forge-cli"),
                    step(Operation.GET_NAMESPACE_BY_PATH, "namespaces get GROUP/forge-cli", "forge-cli"),
                    step(
                            Operation.UPDATE_NAMESPACE,
                            "namespaces update GROUP/forge-cli --description Changed",
                            "forge-cli"),
                    step(
                            Operation.DELETE_NAMESPACE,
                            "namespaces delete GROUP/forge-cli --yes",
                            "deleted namespace GROUP/forge-cli\n"),
                    missing(Operation.GET_NAMESPACE_BY_PATH, "namespaces get GROUP/forge-cli")),
            "authorizations",
            List.of(
                    step(Operation.LIST_AUTHORIZATIONS, "authorizations list", "test"),
                    step(Operation.GET_AUTHORIZATION, "authorizations get test", "test"),
                    step(Operation.GET_OAUTH_PAGE, "authorizations oauth-page github", "https://"),
                    step(
                            Operation.CREATE_AUTHORIZATION_FROM_TOKEN,
                            "authorizations create-from-token forge-cli github --token file:FILE",
                            "forge-cli"),
                    step(Operation.GET_AUTHORIZATION, "authorizations get forge-cli", "github"),
                    step(
                            Operation.DELETE_AUTHORIZATION,
                            "authorizations delete forge-cli --yes",
                            "deleted authorization forge-cli\n"),
                    missing(Operation.GET_AUTHORIZATION, "authorizations get forge-cli")),
            "branches",
            List.of(
                    step(Operation.LIST_BRANCHES, "branches list REPOSITORY", "BRANCH"),
                    step(Operation.CREATE_BRANCH, "branches create REPOSITORY forge/cli --ref BRANCH", "forge/cli"),
                    step(Operation.LIST_BRANCHES, "branches list REPOSITORY", "forge/cli"),
                    step(
                            Operation.DELETE_BRANCH,
                            "branches delete REPOSITORY forge/cli --yes",
                            "deleted branch forge/cli of REPOSITORY\n"),
                    missing(Operation.GET_BRANCH, "branches get REPOSITORY forge/cli")),
            "tags",
            List.of(
                    step(Operation.LIST_TAGS, "tags list REPOSITORY", ""),
                    step(
                            Operation.CREATE_TAG,
                            "tags create REPOSITORY forge-cli --ref BRANCH --message Made",
                            "forge-cli"),
                    step(Operation.LIST_TAGS, "tags list REPOSITORY", "forge-cli"),
                    step(
                            Operation.DELETE_TAG,
                            "tags delete REPOSITORY forge-cli --yes",
                            "deleted tag forge-cli of REPOSITORY\n"),
                    missing(Operation.GET_TAG, "tags get REPOSITORY forge-cli")),
            "commits",
            List.of(
                    step(Operation.LIST_COMMITS, "commits list REPOSITORY --ref BRANCH", ""),
                    step(Operation.COMPARE_COMMITS, "commits compare REPOSITORY BRANCH BRANCH", "commits")),
            "files",
            List.of(
                    step(Operation.LIST_TREE, "trees list REPOSITORY --ref BRANCH --recursive", ""),
                    missing(Operation.GET_FILE_CONTENT, "files get REPOSITORY forge.txt --ref BRANCH"),
                    step(
                            Operation.CREATE_FILE,
                            "files create REPOSITORY forge.txt --branch BRANCH --message M --input FILE",
                            "forge.txt"),
                    step(
                            Operation.GET_FILE_CONTENT,
                            "files get REPOSITORY forge.txt --ref BRANCH --raw",
                            "fake content\n"),
                    step(
                            Operation.UPDATE_FILE,
                            "files update REPOSITORY forge.txt --branch BRANCH --message M --input FILE.2",
                            "forge.txt"),
                    step(
                            Operation.GET_FILE_CONTENT,
                            "files get REPOSITORY forge.txt --ref BRANCH --raw",
                            "fake change\n"),
                    step(
                            Operation.DELETE_FILE,
                            "files delete REPOSITORY forge.txt --branch BRANCH --message M --yes",
                            "deleted file forge.txt of REPOSITORY\n"),
                    missing(Operation.GET_FILE_CONTENT, "files get REPOSITORY forge.txt --ref BRANCH"),
                    step(
                            Operation.COMMIT_FILES,
                            "files commit REPOSITORY --branch BRANCH --message M --create a.txt=FILE --create b.txt=FILE",
                            "id "),
                    step(
                            Operation.GET_FILE_CONTENT,
                            "files get REPOSITORY b.txt --ref BRANCH --raw",
                            "fake content\n")),
            "webhooks",
            List.of(
                    step(Operation.LIST_WEBHOOKS, "webhooks list REPOSITORY", ""),
                    step(
                            Operation.CREATE_WEBHOOK,
                            "webhooks create REPOSITORY https://ci.example/forge-cli --secret file:FILE --output json",
                            "\"id\""),
                    step(Operation.LIST_WEBHOOKS, "webhooks list REPOSITORY", "https://ci.example/forge-cli"),
                    step(Operation.DELETE_WEBHOOK, "webhooks delete REPOSITORY ID --yes", "deleted webhook ID of")));

    static Stream<Arguments> sequences() {
        return HostRegistry.ALL.stream()
                .flatMap(host -> SEQUENCES.keySet().stream()
                        .sorted()
                        .map(port -> Arguments.argumentSet(port + " of " + host, host, SEQUENCES.get(port))));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("sequences")
    void what_is_written_is_seen_and_what_a_host_cannot_is_refused(HostEntry host, List<Step> steps, Sandbox sandbox)
            throws Exception {
        Map<String, String> environment = RunResult.environment(sandbox);
        Path file = Files.writeString(folder.resolve("text"), "fake content\n");
        Files.writeString(folder.resolve("text.2"), "fake change\n");
        Capabilities capabilities;
        try (GitHost session = host.connect(host.read(environment, null), null)) {
            capabilities = session.capabilities();
        }
        String branch = host.toString().equals("codeup") ? "master" : "main";
        Map<String, String> names = new LinkedHashMap<>();
        names.put("REPOSITORY", host.sandboxRepository().toString());
        names.put("GROUP", host.sandboxRepository().namespace().toString());
        names.put("BRANCH", branch);
        names.put("FILE", file.toString());
        names.put("ID", "0");
        boolean isAsWritten = true;

        for (Step step : steps) {
            Support support = capabilities.of(step.operation()).support();
            RunResult run = RunResult.of(environment, (fill(step.command(), names) + " --host " + host).split(" "));

            assertThat(run.code()).as(step + ": " + run.err()).isNotEqualTo(1).isNotEqualTo(2);
            if (support == Support.UNSUPPORTED) {
                assertThat(run.code()).as(step + ": " + run.err()).isEqualTo(20);
                isAsWritten &= step.operation().kind() == Kind.READ;
            } else if (isAsWritten && support == Support.SUPPORTED) {
                assertThat(run.code()).as(step + ": " + run.err()).isEqualTo(step.code());
                assertThat(run.out()).contains(fill(step.shown(), names));
            }
            Matcher id = ID.matcher(run.out());
            if (id.find()) {
                names.put("ID", id.group(1));
            }
        }
    }

    /** Replaces the placeholders in a text by the names of a run. */
    private static String fill(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }
}
