package io.github.forgeport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.Vendors;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The runtime dependencies that each published module brings. */
class RuntimeFootprintTest {

    private static final int MOST_JARS = 10;
    private static final long MOST_BYTES = 5_000_000;

    static Stream<String> adapters() {
        return Vendors.ALL.stream().map(vendor -> "adapter-" + vendor);
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void an_adapter_brings_few_and_small_jars(String module) throws IOException {
        List<Path> jars = thirdPartyJars(module);

        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }

        assertThat(jars).hasSizeBetween(1, MOST_JARS);
        assertThat(bytes).as("bytes of " + jars).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "ports"})
    void domain_and_ports_bring_the_null_annotations_alone(String module) throws IOException {
        assertThat(thirdPartyJars(module))
                .singleElement()
                .satisfies(jar -> assertThat(jar.getFileName().toString()).startsWith("jspecify-"));
    }

    private static List<Path> thirdPartyJars(String module) throws IOException {
        String classPath = Files.readString(Path.of("..", module, "target", "runtime-classpath.txt"));
        return Arrays.stream(classPath.strip().split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().endsWith(".jar"))
                .filter(jar -> !jar.getFileName().toString().startsWith("forgeport-"))
                .toList();
    }
}
