package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The doctor's checks in their order, as lines or as JSON. */
record Report(String host, List<Check> checks) {

    private static final String HINT = "        ";

    /** That of the first check that failed. */
    ExitCode code() {
        return checks.stream()
                .filter(Check::isFailed)
                .map(Check::code)
                .findFirst()
                .orElse(ExitCode.DONE);
    }

    /** A line per check, and the hints below it. */
    List<String> lines() {
        List<String> rows = Table.lines(checks.stream().map(Report::row).toList());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i));
            checks.get(i).hints().forEach(hint -> lines.add(HINT + hint));
        }
        return lines;
    }

    private static List<String> row(Check check) {
        String state = check.state().isEmpty() ? "" : check.state() + ": ";
        return List.of(check.verdict().toString(), check.name(), state + check.found());
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("host", host).put("exitCode", code().number());
        ArrayNode array = json.putArray("checks");
        for (Check check : checks) {
            ObjectNode each = array.addObject()
                    .put("check", check.name())
                    .put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
            if (!check.state().isEmpty()) {
                each.put("state", check.state());
            }
            each.put("found", check.found());
            check.hints().forEach(each.withArray("hints")::add);
        }
        return json;
    }
}
