package io.github.forgeport.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java lines of this checkout's source files, without blank lines, comments, imports and components of JSON records. */
final class SourceLines {

    private static final Path ROOT = Path.of("..").normalize();
    private static final Pattern UNCOUNTED = Pattern.compile("/\\*(?s:.*?)\\*/|(?m:^\\s*(?://|import |package ).*$)");
    private static final Pattern JSON_COMPONENTS =
            Pattern.compile("(?s)(record \\w+\\()\n.*?(\\) (?:implements [^{]+)?\\{)");

    private final Map<String, Long> files = new TreeMap<>();

    private SourceLines(String... modules) {
        for (String module : modules) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(module).resolve("src"))) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                files.put(ROOT.relativize(file).toString().replace('\\', '/'), count(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Reads the source files of modules. */
    static SourceLines ofModules(String... modules) {
        return new SourceLines(modules);
    }

    private static long count(Path file) {
        try {
            String text = UNCOUNTED.matcher(Files.readString(file)).replaceAll("");
            if (file.toString().endsWith("Api.java")) {
                text = JSON_COMPONENTS.matcher(text).replaceAll("$1$2");
            }
            return text.lines().filter(line -> !line.isBlank()).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the number of lines of the files whose paths from the top of the checkout satisfy a condition. */
    long in(Predicate<String> condition) {
        return files.entrySet().stream()
                .filter(file -> condition.test(file.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
