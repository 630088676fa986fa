package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clock check of {@code doctor}, with a wrong clock of this machine. */
@ExtendWith(SandboxExtension.class)
class DoctorClockTest {

    private static HttpPolicy off(Duration ahead) {
        return HttpPolicy.defaults().withTiming(Timing.DEFAULTS.withClock(Clock.offset(Clock.systemUTC(), ahead)));
    }

    /** Returns the clock check's lines without the number of seconds, since some pass during the test. */
    private static String clock(RunResult run) {
        return DoctorRuns.of("clock", run).replaceAll("is \\d+ s", "is N s");
    }

    private static final String CORRECTED = """
                    Set the clock (NTP): each session's first request is refused, and other programs' all are.
            """;

    @Test
    void a_clock_that_is_behind_is_corrected_for_service_stage_and_to_be_set(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("servicestage", DoctorRuns.serviceStageKey(sandbox), off(Duration.ofHours(-1)));

        assertThat(clock(run))
                .isEqualTo("warn  clock  this machine's clock is N s behind the host's; Forgeport corrected for it\n"
                        + CORRECTED);
        assertThat(DoctorRuns.of("accepted", run)).startsWith("ok    accepted  yes");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_clock_that_is_ahead_is_corrected_for_codeup_and_to_be_set(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("codeup", DoctorRuns.codeupKey(sandbox), off(Duration.ofHours(1)));

        assertThat(clock(run))
                .isEqualTo("warn  clock  this machine's clock is N s ahead of the host's; Forgeport corrected for it\n"
                        + CORRECTED);
        assertThat(DoctorRuns.of("accepted", run)).startsWith("ok    accepted  yes");
        assertThat(run.code()).isZero();
    }

    @Test
    void how_far_it_is_off_is_said_in_seconds(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("codeup", DoctorRuns.codeupKey(sandbox), off(Duration.ofHours(1)));

        assertThat(DoctorRuns.of("clock", run)).containsPattern("clock is 36[0-5]\\d s ahead");
    }

    @Test
    void a_clock_that_is_years_off_is_more_than_is_corrected_for_service_stage(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("servicestage", DoctorRuns.serviceStageKey(sandbox), off(Duration.ofDays(-800)));

        assertTooFar(run, "behind");
    }

    @Test
    void so_it_is_for_codeup(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("codeup", DoctorRuns.codeupKey(sandbox), off(Duration.ofDays(800)));

        assertTooFar(run, "ahead of");
    }

    private static void assertTooFar(RunResult run, String which) {
        assertThat(clock(run))
                .isEqualTo("FAIL  clock  this machine's clock is N s " + which
                        + " the host's, more than Forgeport corrects\n"
                        + "        Set the clock (NTP), then run this again.\n");
        assertThat(DoctorRuns.of("accepted", run))
                .startsWith("FAIL  accepted  the clocks of host and client differ (HTTP ")
                .endsWith("        See the clock above.\n");
        assertThat(run.code()).isEqualTo(10);
    }

    @Test
    void on_the_way_to_a_project_it_is_the_clock_as_well(Sandbox sandbox) {
        RunResult run = DoctorRuns.at(
                "servicestage",
                DoctorRuns.serviceStageKey(sandbox, "FORGEPORT_SERVICESTAGE_PROJECT", ""),
                off(Duration.ofDays(-800)));

        assertThat(DoctorRuns.of("clock", run)).startsWith("FAIL  clock  ");
        assertThat(DoctorRuns.of("accepted", run)).isEqualTo("""
                FAIL  accepted  'find project' at IAM ended with Unauthenticated.CLOCK_SKEW
                        See the clock above.
                """);
        assertThat(run.code()).isEqualTo(10);
    }

    @Test
    void within_the_window_it_is_to_be_set_before_that_is_needed(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("codeup", DoctorRuns.codeupKey(sandbox), off(Duration.ofMinutes(10)));

        assertThat(clock(run)).isEqualTo("""
                warn  clock  this machine's clock is N s ahead of the host's
                        Set the clock (NTP): beyond 900 s the host refuses what is signed.
                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void a_token_does_not_mind_and_a_key_would(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("servicestage", RunResult.environment(sandbox), off(Duration.ofHours(1)));

        assertThat(clock(run)).isEqualTo("""
                warn  clock  this machine's clock is N s ahead of the host's
                        Set the clock (NTP): nothing is signed now, but an access key's requests would be refused.
                """);
        assertThat(run.code()).isZero();
    }
}
