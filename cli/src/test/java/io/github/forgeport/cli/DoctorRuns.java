package io.github.forgeport.cli;

import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.util.Map;

/** A runner of {@code forgeport doctor}, with factories of the environments for it. */
final class DoctorRuns {

    /** The column at which the names of checks begin. */
    private static final int COLUMN = 6;

    private static final String NO_TOKEN = "";

    private DoctorRuns() {}

    static RunResult at(String host, Map<String, String> environment) {
        return RunResult.of(environment, "doctor", "--host", host);
    }

    static RunResult at(String host, Map<String, String> environment, HttpPolicy policy) {
        return RunResult.under(policy, environment, "doctor", "--host", host);
    }

    /** Returns the line of a check, with two blanks between its columns, and the hints below it. */
    static String of(String check, RunResult run) {
        StringBuilder found = new StringBuilder();
        boolean within = false;
        for (String line : run.out().split("\n")) {
            boolean hint = line.startsWith("        ");
            within = hint ? within : line.substring(COLUMN).startsWith(check + " ");
            if (within) {
                found.append(
                                hint
                                        ? line
                                        : line.substring(0, COLUMN)
                                                + line.substring(COLUMN).replaceAll(" {2,}", "  "))
                        .append('\n');
            }
        }
        return found.toString();
    }

    /** Returns an environment for ServiceStage in which an access key replaces the token. */
    static Map<String, String> serviceStageKey(Sandbox sandbox, String... changes) {
        Map<String, String> environment = RunResult.environment(
                sandbox,
                "FORGEPORT_SERVICESTAGE_TOKEN",
                NO_TOKEN,
                "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID",
                SandboxAccounts.SERVICESTAGE_ACCESS_KEY,
                "FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET",
                SandboxAccounts.SERVICESTAGE_SECRET_KEY);
        return RunResult.changed(environment, changes);
    }

    /** Returns an environment for Codeup in which an access key replaces the token. */
    static Map<String, String> codeupKey(Sandbox sandbox, String... changes) {
        Map<String, String> environment = RunResult.environment(
                sandbox,
                "FORGEPORT_CODEUP_ACCESS_TOKEN",
                NO_TOKEN,
                "FORGEPORT_CODEUP_ACCESS_KEY_ID",
                SandboxAccounts.CODEUP_ACCESS_KEY_ID,
                "FORGEPORT_CODEUP_ACCESS_KEY_SECRET",
                SandboxAccounts.CODEUP_ACCESS_KEY_SECRET);
        return RunResult.changed(environment, changes);
    }

    /** Returns an environment for ServiceStage in which a user's password replaces the token. */
    static Map<String, String> user(Sandbox sandbox, String... changes) {
        Map<String, String> environment = RunResult.environment(
                sandbox,
                "FORGEPORT_SERVICESTAGE_TOKEN",
                NO_TOKEN,
                "FORGEPORT_SERVICESTAGE_DOMAIN",
                SandboxAccounts.IAM_DOMAIN,
                "FORGEPORT_SERVICESTAGE_USER",
                SandboxAccounts.IAM_USER,
                "FORGEPORT_SERVICESTAGE_PASSWORD",
                SandboxAccounts.IAM_PASSWORD);
        return RunResult.changed(environment, changes);
    }
}
