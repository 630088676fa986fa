package io.github.forgeport.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.console.Console;
import io.github.forgeport.cli.option.EntityFormat;
import io.github.forgeport.cli.verb.VerbResult;
import io.github.forgeport.cli.view.CsvLine;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.cli.view.ValueFormat;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** A printer of a subcommand's result in one of the output formats. */
record ResultPrinter(Console console, String host, ValueFormat values) {

    /** Prints a result: JSON lines and CSV entity by entity as the pages arrive, other formats after the last page. */
    void print(VerbResult result, EntityFormat format) {
        PrintWriter out = console.out();
        switch (format) {
            case TABLE -> result.lines(values).forEach(out::println);
            case JSON -> out.println(SafeJsonWriter.text(result.json(host, values)));
            case JSONL -> objects(result).forEach(entity -> out.println(SafeJsonWriter.line(entity)));
            case CSV -> printCsv(result, out);
        }
        if (format != EntityFormat.JSON) {
            result.notice(host).ifPresent(console::printMessage);
        }
    }

    /** Returns a lazy stream of a result's entities, which ends when the output's reader has gone. */
    private Stream<ObjectNode> objects(VerbResult result) {
        return result.objects(values).takeWhile(entity -> !console.streams().isReaderGone());
    }

    /** Prints a line of headings and one for each entity. Nothing is printed before the first page has arrived. */
    private void printCsv(VerbResult result, PrintWriter out) {
        List<String> fields = result.fields();
        StringBuilder header = new StringBuilder(CsvLine.header(fields) + CsvLine.END);
        objects(result).forEach(entity -> {
            out.print(header + CsvLine.of(fields, entity) + CsvLine.END);
            header.setLength(0);
        });
        out.print(header);
    }
}
