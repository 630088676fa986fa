package io.github.forgeport.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each measured client has a class path of its own: no library twice, and the versions that it was published with. */
class ClassPathsIT {

    private static final BenchmarkFolder HOME = new BenchmarkFolder(Path.of(".."));

    @ParameterizedTest
    @EnumSource(Target.class)
    void each_library_is_there_once(Target target) throws IOException {
        assertThat(libraries(HOME.classPath(target, MeasuredCall.AUTHORIZATIONS_1)))
                .doesNotHaveDuplicates();
        assertThat(libraries(HOME.classPath(target, MeasuredCall.REPOSITORY))).doesNotHaveDuplicates();
    }

    @Test
    void the_harness_brings_jmh_and_nothing_that_a_target_might_use() throws IOException {
        List<Path> ofTheTarget = HOME.jarsOf(Target.FLOOR, MeasuredCall.REPOSITORY);

        assertThat(libraries(HOME.classPath(Target.FLOOR, MeasuredCall.REPOSITORY)))
                .containsExactlyInAnyOrder("harness.jar", "commons-math3", "jmh-core", "jopt-simple", "jackson-core");
        assertThat(ofTheTarget).singleElement();
    }

    @Test
    void the_sdk_keeps_the_jackson_it_was_published_with() throws IOException {
        assertThat(names(HOME.classPath(Target.SDK, MeasuredCall.AUTHORIZATIONS_1)))
                .contains("jackson-databind-2.14.2.jar");
    }

    private static List<String> libraries(String classPath) {
        return names(classPath).stream()
                .map(name -> name.replaceFirst("-[0-9].*", ""))
                .toList();
    }

    private static List<String> names(String classPath) {
        return Stream.of(classPath)
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .map(jar -> Path.of(jar).getFileName().toString())
                .toList();
    }
}
