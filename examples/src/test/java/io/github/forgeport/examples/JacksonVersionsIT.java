package io.github.forgeport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published adapters work with each supported version of Jackson, and refuse the others. */
@Execution(ExecutionMode.CONCURRENT)
class JacksonVersionsIT {

    private static final String EXAMPLE = "class-path/src/main/java/example/ClassPathExample.java";

    @TempDir
    private static Path compiled;

    @BeforeAll
    static void compile() throws IOException {
        String classPath = String.join(File.pathSeparator, runtime());
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath, "-d", compiled.toString(), EXAMPLE);
        assertThat(failed).isZero();
    }

    @ParameterizedTest(name = "annotations {0}, core {1}, databind {2}")
    @CsvSource({"oldest, oldest, oldest", "newest, newest, newest", "newest, newest, oldest"})
    void a_supported_one_reads_the_answers_of_both_hosts(String annotations, String core, String databind)
            throws Exception {
        ProcessResult run =
                run(compiled + File.pathSeparator + classPath(annotations, core, databind), "example.ClassPathExample");

        assertThat(run.output())
                .isEqualToIgnoringNewLines(
                        "codeup: test/test has the id 100" + "servicestage: zmg/gradle_custom_gradledir has the id 79");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest(name = "annotations {0}, core {1}, databind {2}")
    @CsvSource({
        "too-old, too-old, too-old",
        "newest, too-old, newest",
        "newest, newest, too-old",
        "oldest, oldest, newest",
        "newest, too-old, oldest",
        "too-old, newest, newest",
        "oldest, newest, newest"
    })
    void another_is_refused_by_connect_which_names_what_it_found_and_needs(
            String annotations, String core, String databind) throws Exception {
        assertThat(connectingWith(classPath(annotations, core, databind)))
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal)
                        .contains("needs Jackson 2.18 or a later 2.x")
                        .contains(
                                "found jackson-core " + version(core) + " and jackson-databind " + version(databind)));
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"jackson-annotations", "jackson-core", "jackson-databind"})
    void a_jar_that_is_missing_is_told_by_connect(String jar) throws Exception {
        List<String> others = new ArrayList<>(List.of(runtime()));
        others.removeIf(entry -> isJar(entry, jar));

        assertThat(connectingWith(String.join(File.pathSeparator, others)))
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal)
                        .contains("needs Jackson 2.18 or a later 2.x", "is missing", "com/fasterxml/jackson/"));
    }

    @Test
    void the_readme_names_the_ends_of_what_is_supported() throws IOException {
        assertThat(Path.of("..", "README.md"))
                .content()
                .contains("| Jackson | " + version("oldest") + " | " + version("newest") + " |");
    }

    /** Returns the lines that {@link ConnectionOutcomes} returns when loaded with this class path alone. */
    private static List<String> connectingWith(String classPath) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry :
                (classPath + File.pathSeparator + Path.of("target", "test-classes")).split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method outcomes =
                    loader.loadClass(ConnectionOutcomes.class.getName()).getDeclaredMethod("outcomes");
            outcomes.setAccessible(true);
            return ((List<?>) outcomes.invoke(null))
                    .stream().map(String::valueOf).flatMap(String::lines).toList();
        }
    }

    private static ProcessResult run(String classPath, String program) throws IOException, InterruptedException {
        return ProcessResult.of(
                List.of(
                        ProcessResult.jdkExecutable("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        program),
                Map.of());
    }

    private static String classPath(String annotations, String core, String databind) throws IOException {
        Map<String, String> chosen =
                Map.of("jackson-annotations", annotations, "jackson-core", core, "jackson-databind", databind);
        List<String> entries = new ArrayList<>();
        for (String entry : runtime()) {
            String replaced = entry;
            for (Map.Entry<String, String> jar : chosen.entrySet()) {
                if (isJar(entry, jar.getKey()) && !jar.getValue().equals("newest")) {
                    replaced = Path.of(
                                    "target",
                                    "jackson",
                                    jar.getValue(),
                                    jar.getKey() + "-" + version(jar.getValue()) + ".jar")
                            .toString();
                    assertThat(Path.of(replaced)).exists();
                }
            }
            entries.add(replaced);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static boolean isJar(String entry, String artifact) {
        return Path.of(entry).getFileName().toString().matches(artifact + "-[0-9].*[.]jar");
    }

    private static String[] runtime() throws IOException {
        return Files.readString(Path.of("target", "runtime-classpath.txt"))
                .strip()
                .split(File.pathSeparator);
    }

    private static String version(String which) {
        return System.getProperty("examples.jackson." + which);
    }
}
