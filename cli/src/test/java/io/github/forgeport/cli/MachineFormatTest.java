package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The output is UTF-8, whatever the default charset of shell and JVM. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class MachineFormatTest {

    private static final String CHINESE = "test / test(斜杠两侧有空格)";

    @TempDir
    private Path folder;

    static Stream<Arguments> surroundings() {
        return Stream.of(
                Arguments.argumentSet("no locale", Map.of("LC_ALL", "C")),
                Arguments.argumentSet("ASCII files", java("-Dfile.encoding=US-ASCII")),
                Arguments.argumentSet(
                        "streams in GBK and UTF-16", java("-Dstdout.encoding=GBK -Dsun.stdout.encoding=UTF-16")));
    }

    private static Map<String, String> java(String options) {
        return Map.of("JAVA_TOOL_OPTIONS", options, "LC_ALL", "C");
    }

    private RunResult run(Map<String, String> surroundings, String... arguments) throws Exception {
        Map<String, String> environment = new HashMap<>(surroundings);
        environment.put("HOME", folder.toString());
        return new CommandProcess(folder, environment).run("", arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surroundings")
    void json_is_utf_8(Map<String, String> surroundings) throws Exception {
        RunResult run = run(surroundings, "demo", "--output", "json");

        assertThat(run.code()).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(run.out())
                        .at("/repositories/1/repository/fullName")
                        .textValue())
                .isEqualTo(CHINESE);
    }

    @Test
    void so_are_tables() throws Exception {
        assertThat(run(Map.of("LC_ALL", "zh_CN.GB18030", "JAVA_TOOL_OPTIONS", "-Duser.language=ar"), "demo")
                        .out())
                .contains("full name            " + CHINESE + "\n");
    }
}
