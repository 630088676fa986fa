package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The benchmarks measure the same versions of the SDKs as are compared here; others may send something else. */
class SdkVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "com.huaweicloud.sdk, huaweicloud-sdk-servicestage, 3.1.143, huawei-sdk",
        "com.huaweicloud.sdk, huaweicloud-sdk-core, 3.1.143, ",
        "com.aliyun, devops20210625, 4.14.0, alibaba-sdk",
        "com.aliyun, tea-openapi, 0.3.3, ",
        "com.aliyun, tea, 1.2.7, "
    })
    void the_benchmarks_measure_those_that_are_compared_with(
            String group, String artifact, String version, String classPath) throws IOException {
        Properties jar = new Properties();
        try (InputStream file =
                getClass().getResourceAsStream("/META-INF/maven/" + group + "/" + artifact + "/pom.properties")) {
            jar.load(file);
        }

        assertThat(jar.getProperty("version")).isEqualTo(version);
        if (classPath != null) {
            assertThat(Files.readString(Path.of("../benchmarks/classpaths", classPath + ".xml")))
                    .containsIgnoringWhitespaces(
                            "<artifactId>" + artifact + "</artifactId><version>" + version + "</version>");
        }
    }
}
