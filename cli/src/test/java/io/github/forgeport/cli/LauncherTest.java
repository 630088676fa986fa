package io.github.forgeport.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script, in a fake checkout with a fake Java and Maven that record their arguments. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class LauncherTest {

    private static final Path SCRIPT =
            Path.of("..", "forgeport").toAbsolutePath().normalize();

    /** The folder of the system tools that the launcher may call, without Java and Maven. */
    @TempDir
    static Path system;

    @TempDir
    Path folder;

    private Path checkout;
    private Path tools;
    private Path java;

    @BeforeAll
    static void link_tools() throws IOException {
        for (String tool : new String[] {
            "sh", "readlink", "dirname", "find", "head", "mkdir", "cat", "rm", "mv", "sed", "tr", "sleep", "touch"
        }) {
            Files.createSymbolicLink(
                    system.resolve(tool),
                    Stream.of("/bin/", "/usr/bin/")
                            .map(bin -> Path.of(bin + tool))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow());
        }
    }

    @BeforeEach
    void play_a_checkout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a check out"));
        Files.copy(SCRIPT, checkout.resolve("forgeport"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        for (String module :
                new String[] {"bom", "domain", "ports", "http", "adapter-codeup", "sandbox", "cli", "contract-tests"}) {
            source(module + "/src/main/java/A.java");
            source(module + "/src/test/java/ATest.java");
            source(module + "/pom.xml");
        }
        tools = Files.createDirectories(folder.resolve("tools"));
        java = jdk("21.0.1+12");
        maven("mkdir -p \"$root/cli/target/lib\" && touch \"$root/cli/target/forgeport-cli.jar\"");
    }

    private void source(String file) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }

    /** Creates a fake Java that writes the requested class archive, or else prints its arguments. */
    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk " + version));
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\nX=\"y\"\n");
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/javac"), "exit 1");
        program(
                home.resolve("bin/java"),
                "case $1 in -XX:ArchiveClassesAtExit=*) echo archive >\"${1#*=}\"; echo archived >>\"" + calls()
                        + "\"; exit;; esac; printf '<%s>' \"$@\"; exit 7");
        return home;
    }

    private void maven(String does) throws IOException {
        program(
                tools.resolve("mvn"),
                "root='" + checkout + "'; echo \"mvn $*\" >>\"" + calls() + "\"; echo 'a line of the build'; " + does);
    }

    private static void program(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path calls() {
        return folder.resolve("calls");
    }

    private long builds() throws IOException {
        return Files.exists(calls())
                ? Files.readAllLines(calls()).stream()
                        .filter(line -> line.startsWith("mvn "))
                        .count()
                : 0;
    }

    private RunResult launch(String... args) throws Exception {
        return launch(checkout.resolve("forgeport"), Map.of("JAVA_HOME", java.toString()), args);
    }

    private RunResult launch(Path script, Map<String, String> environment, String... args) throws Exception {
        ProcessBuilder process = new ProcessBuilder(Stream.concat(Stream.of("sh", script.toString()), Stream.of(args))
                        .toList())
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        process.environment().clear();
        process.environment().put("PATH", tools + ":" + system);
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        return new RunResult(
                code, Files.readString(folder.resolve("out"), UTF_8), Files.readString(folder.resolve("err"), UTF_8));
    }

    /** Sets the time of a file to a second from now, as if it was created or changed after the build. */
    private void touch(String file) throws IOException {
        Files.setLastModifiedTime(
                checkout.resolve(file), FileTime.from(Instant.now().plusSeconds(1)));
    }

    @Test
    void the_first_run_builds_and_says_so_and_passes_arguments_and_exit_code_on() throws Exception {
        RunResult run = launch("repositories", "get", "a b/c*");

        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out())
                .endsWith("<-jar><" + checkout.toRealPath() + "/cli/target/forgeport-cli.jar>"
                        + "<repositories><get><a b/c*>");
        assertThat(run.err()).isEqualTo("forgeport: building, this takes a minute the first time ...\n");
        assertThat(Files.readString(calls()))
                .contains("-f " + checkout.toRealPath() + "/pom.xml -pl cli -am package")
                .contains("-Dmaven.test.skip=true");
    }

    @Test
    void the_second_run_starts_java_alone() throws Exception {
        launch();
        Files.delete(tools.resolve("mvn"));
        String before = Files.readString(calls());

        RunResult run = launch("demo");

        assertThat(run.code()).isEqualTo(7);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("<-XX:SharedArchiveFile=" + checkout.toRealPath() + "/cli/target/");
        assertThat(Files.readString(calls())).isEqualTo(before);
    }

    @Test
    void a_changed_source_or_pom_is_built() throws Exception {
        launch();

        for (String file : new String[] {
            "pom.xml",
            "cli/pom.xml",
            "http/pom.xml",
            "domain/src/main/java/A.java",
            "adapter-codeup/src/main/java/A.java"
        }) {
            long before = builds();
            touch(file);
            launch();
            assertThat(builds()).as(file).isEqualTo(before + 1);
            Files.setLastModifiedTime(checkout.resolve(file), FileTime.from(Instant.EPOCH));
        }
    }

    @Test
    void a_source_that_is_gone_is_built() throws Exception {
        launch();

        Files.delete(checkout.resolve("sandbox/src/main/java/A.java"));
        launch();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_new_adapter_is_built() throws Exception {
        launch();

        source("adapter-another/src/main/java/A.java");
        source("adapter-another/pom.xml");
        launch();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_test_is_no_reason_to_build() throws Exception {
        launch();

        touch("cli/src/test/java/ATest.java");
        touch("cli/src/test");
        touch("contract-tests/src/main/java/A.java");
        launch();

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_failing_build_shows_its_output_and_is_tried_again() throws Exception {
        maven("echo 'what is wrong'; exit 1");

        RunResult run = launch();
        launch();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("a line of the build\nwhat is wrong\nforgeport: the build failed; ", "launcher-build.log");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_lock_whose_owner_is_gone_is_taken_over() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(checkout.resolve("cli/target/launcher.lock"));
        Files.writeString(checkout.resolve("cli/target/launcher.lock/pid"), Long.toString(gone.pid()));

        assertThat(launch().code()).isEqualTo(7);
        assertThat(checkout.resolve("cli/target/launcher.lock")).doesNotExist();
    }

    @ParameterizedTest(name = "on a terminal: {0}")
    @EnabledOnOs(OS.LINUX)
    @ValueSource(booleans = {true, false})
    void whoever_waits_for_another_build_at_a_terminal_is_told_so(boolean terminal) throws Exception {
        Path lock = Files.createDirectories(checkout.resolve("cli/target/launcher.lock"));
        Files.writeString(
                lock.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
        Path seen = folder.resolve("seen");
        String script = "'" + checkout.resolve("forgeport") + "' demo" + (terminal ? "" : " 2>&1 | cat");
        ProcessBuilder typing = new ProcessBuilder(
                        "/usr/bin/script", "--quiet", "--flush", "--command", script, seen.toString())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        typing.environment().put("JAVA_HOME", java.toString());
        typing.environment().put("PATH", tools + ":/usr/bin:/bin");
        Process launcher = typing.start();
        for (int tenth = 0; tenth < (terminal ? 300 : 30) && !isTold(seen); tenth++) {
            Thread.sleep(100);
        }

        Files.delete(lock.resolve("pid"));
        Files.delete(lock);

        assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(isTold(seen)).isEqualTo(terminal);
        assertThat(Files.readString(seen)).contains("<demo>");
    }

    private static boolean isTold(Path seen) throws IOException {
        return Files.exists(seen) && Files.readString(seen).contains("forgeport: waiting for another run to build ...");
    }

    @Test
    void it_runs_through_links_from_another_folder() throws Exception {
        Files.createSymbolicLink(folder.resolve("first"), Path.of("a check out/forgeport"));
        Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("bin/second"), Path.of("../first"));

        RunResult run = launch(folder.resolve("bin/second"), Map.of("JAVA_HOME", java.toString()));

        assertThat(run.code()).isEqualTo(7);
    }

    @Test
    void each_java_has_an_archive_of_its_own_and_builds_nothing() throws Exception {
        launch();
        java = jdk("25+36");

        RunResult run = launch();

        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out()).contains("/launcher-25+36.jsa>");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_java_that_makes_no_archive_runs_without_and_is_not_asked_again() throws Exception {
        program(java.resolve("bin/java"), "echo \"$1\" >>\"" + calls() + "\"; printf '<%s>' \"$@\"");

        launch();
        RunResult run = launch("demo");

        assertThat(run.out()).doesNotContain("Archive").endsWith("<demo>");
        assertThat(Files.readAllLines(calls()))
                .filteredOn(line -> line.contains("ArchiveClassesAtExit"))
                .hasSize(1);
    }

    @Test
    void options_for_java_are_passed_on() throws Exception {
        RunResult run = launch(
                checkout.resolve("forgeport"),
                Map.of("JAVA_HOME", java.toString(), "FORGEPORT_JAVA_OPTS", "-Dhttps.proxyHost=proxy -Xmx64m"),
                "demo");

        assertThat(run.out()).contains("<-Dhttps.proxyHost=proxy><-Xmx64m><-jar>");
    }

    @Test
    void an_old_java_is_refused() throws Exception {
        java = jdk("11.0.2+9");

        RunResult run = launch();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("forgeport: needs Java 17 or later, and ")
                .contains("is 11.0.2+9");
        assertThat(builds()).isZero();
    }

    @Test
    void a_java_without_release_file_is_asked_for_its_version() throws Exception {
        Files.delete(java.resolve("release"));
        program(java.resolve("bin/java"), "echo 'openjdk version \"1.8.0_412\"' >&2");

        assertThat(launch().err()).contains("is 1.8.0_412");
    }

    @Test
    void a_missing_java_is_told() throws Exception {
        RunResult run = launch(checkout.resolve("forgeport"), Map.of());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("forgeport: there is no java; ");
    }

    @Test
    void a_wrong_java_home_is_told() throws Exception {
        RunResult run = launch(checkout.resolve("forgeport"), Map.of("JAVA_HOME", "/nowhere"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("forgeport: JAVA_HOME is /nowhere, where there is no bin/java");
    }

    @Test
    void a_missing_maven_is_told() throws Exception {
        Files.delete(tools.resolve("mvn"));

        RunResult run = launch();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("forgeport: there is no mvn to build it with; install Maven 3.8.7 or later");
    }

    @Test
    void a_closed_stream_is_open_for_java_and_fails_what_is_written_to_it() throws Exception {
        launch();
        Path seen = folder.resolve("seen");
        program(
                java.resolve("bin/java"),
                "for stream in '3<&0' '3>&1' '3>&2'; do eval \"true $stream\" && echo \"$stream\" >>'" + seen
                        + "'; done\n"
                        + "echo out || echo 'out is lost' >>'" + seen + "'\n"
                        + "echo err >&2 || echo 'err is lost' >>'" + seen + "'");
        program(folder.resolve("closing"), "exec sh '" + checkout.resolve("forgeport") + "' demo <&- >&- 2>&-");

        launch(folder.resolve("closing"), Map.of("JAVA_HOME", java.toString()));

        assertThat(seen).hasContent("3<&0\n3>&1\n3>&2\nout is lost\nerr is lost");
    }

    @Test
    void streams_that_are_not_closed_are_passed_on() throws Exception {
        launch();
        program(java.resolve("bin/java"), "cat; echo out; echo err >&2");
        program(folder.resolve("piping"), "echo in | sh '" + checkout.resolve("forgeport") + "' demo");

        RunResult run = launch(folder.resolve("piping"), Map.of("JAVA_HOME", java.toString()));

        assertThat(run).isEqualTo(new RunResult(0, "in\nout\n", "err\n"));
    }

    @ParameterizedTest(name = "HOME=\"{0}\"")
    @ValueSource(strings = {"", ".", "relative"})
    void a_home_that_is_not_absolute_is_none(String home) throws Exception {
        maven("echo \"home: ${HOME-none}\" >>\"" + calls()
                + "\"; mkdir -p \"$root/cli/target/lib\"; touch \"$root/cli/target/forgeport-cli.jar\"");
        program(java.resolve("bin/java"), "echo \"home: ${HOME-none}\"");

        RunResult run = launch(checkout.resolve("forgeport"), Map.of("JAVA_HOME", java.toString(), "HOME", home));

        assertThat(run.out()).isEqualTo("home: none\n");
        assertThat(Files.readString(calls())).contains("home: none\n");
    }

    @Test
    void an_absolute_home_is_passed_on() throws Exception {
        program(java.resolve("bin/java"), "echo \"$HOME\"");

        RunResult run = launch(checkout.resolve("forgeport"), Map.of("JAVA_HOME", java.toString(), "HOME", "/a home"));

        assertThat(run.out()).isEqualTo("/a home\n");
    }
}
