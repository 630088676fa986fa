package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The versions of Jackson that are accepted and refused; the examples test real jars. */
class JacksonVersionCheckTest {

    private static Version version(String text) {
        String[] numbers = text.split("\\.");
        return new Version(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                null,
                "g",
                "a");
    }

    @ParameterizedTest(name = "core {0}, databind {1}")
    @CsvSource({
        "2.17.3, 2.17.3",
        "2.17.3, 2.18.0",
        "2.18.0, 2.17.3",
        "2.9.10, 2.9.10",
        "1.99.0, 1.99.0",
        "3.0.0, 3.0.0",
        "2.18.12, 2.22.4"
    })
    void what_is_too_old_or_of_two_ages_is_named_with_what_is_needed(String core, String databind) {
        assertThat(JacksonVersionCheck.versionProblem(version(core), version(databind)))
                .contains("needs Jackson 2.18 or a later 2.x", "jackson-core " + core, "jackson-databind " + databind);
    }

    @ParameterizedTest(name = "core {0}, databind {1}")
    @CsvSource({"2.18.0, 2.18.0", "2.18.12, 2.18.1", "2.22.4, 2.22.1", "2.22.4, 2.18.12", "2.99.0, 2.99.0"})
    void what_is_new_enough_does(String core, String databind) {
        assertThat(JacksonVersionCheck.versionProblem(version(core), version(databind)))
                .isNull();
    }

    @ParameterizedTest(name = "annotations {0}, databind {1}")
    @CsvSource({"2.22, 2.22.4", "2.22, 2.18.12", "2.18.12, 2.18.1", "2.99, 2.18.0"})
    void annotations_of_its_age_need_no_trial(String annotations, String databind) {
        assertThat(JacksonVersionCheck.isRecentEnough(
                        JacksonVersionCheck.parseVersionText(annotations), version(databind)))
                .isTrue();
    }

    @ParameterizedTest(name = "annotations {0}, databind {1}")
    @CsvSource({"2.21, 2.22.4", "2.9.10, 2.18.0", "3.0, 2.22.4", "1.9.13, 2.18.0", "'', 2.22.4", "newest, 2.22.4"})
    void others_are_tried(String annotations, String databind) {
        assertThat(JacksonVersionCheck.isRecentEnough(
                        JacksonVersionCheck.parseVersionText(annotations), version(databind)))
                .isFalse();
    }

    @Test
    void a_manifest_without_a_version_says_none() {
        assertThat(JacksonVersionCheck.parseVersionText(null)).isEqualTo(Version.unknownVersion());
    }

    @Test
    void the_annotations_here_tell_theirs() {
        assertThat(JacksonVersionCheck.annotations().getMajorVersion()).isEqualTo(2);
    }

    /** The nightly build also runs this module's tests with the oldest Jackson; an IDE sets no version. */
    @Test
    void the_version_that_the_build_chose_is_here_and_does() {
        String here = PackageVersion.VERSION.toString();

        assertThat(here).isEqualTo(System.getProperty("forgeport.jackson", here));
        assertThatCode(JacksonVersionCheck::require).doesNotThrowAnyException();
    }
}
