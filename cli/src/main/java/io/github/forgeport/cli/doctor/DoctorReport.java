package io.github.forgeport.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.cli.view.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of the command {@code doctor}: the results of all checks in their order, for printing as text or as JSON. */
public record DoctorReport(String host, List<CheckResult> checks) {

    private static final String HINT_INDENT = "        ";

    /** Returns the exit code of the first failed check; that of success if none failed. */
    public ExitCode code() {
        return checks.stream()
                .filter(CheckResult::isFailed)
                .map(CheckResult::code)
                .findFirst()
                .orElse(ExitCode.DONE);
    }

    /** Returns the report as text: a line for each check, and its hints below. */
    public List<String> lines() {
        List<String> rows =
                TextTable.lines(checks.stream().map(DoctorReport::row).toList());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i));
            checks.get(i).hints().forEach(hint -> lines.add(HINT_INDENT + hint));
        }
        return lines;
    }

    /** Returns the table row of a check: verdict, name and finding. */
    private static List<String> row(CheckResult check) {
        String state = check.outcome().isEmpty() ? "" : check.outcome() + ": ";
        return List.of(check.verdict().toString(), check.name(), state + check.finding());
    }

    /** Returns the report as a JSON object. */
    public ObjectNode json() {
        ObjectNode json = SafeJsonWriter.newObject().put("host", host).put("exitCode", code().number());
        ArrayNode array = json.putArray("checks");
        for (CheckResult check : checks) {
            ObjectNode each = array.addObject()
                    .put("check", check.name())
                    .put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
            if (!check.outcome().isEmpty()) {
                each.put("state", check.outcome());
            }
            each.put("found", check.finding());
            check.hints().forEach(each.withArray("hints")::add);
        }
        return json;
    }
}
