package io.github.forgeport.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The test classes of all modules by their simple names, since what is promised is proven where it lives. */
public final class TestSources {

    private static final List<String> MODULES = List.of(
            "domain", "ports", "http", "adapter-codeup", "adapter-servicestage", "sandbox", "contract-tests", "cli");

    private final Map<String, String> texts = new HashMap<>();

    private TestSources() {
        for (String module : MODULES) {
            read(Document.ROOT.resolve(module).resolve("src/test/java"));
        }
        // The kit, whose clauses are tests.
        read(Document.ROOT.resolve("contract-tests/src/main/java"));
    }

    /** Reads all of them. */
    public static TestSources read() {
        return new TestSources();
    }

    private void read(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Their texts. */
    public Collection<String> texts() {
        return texts.values();
    }

    /** Whether there is a test of the form {@code Class#method}, or {@code Class} for all in it. */
    public boolean have(String test) {
        String[] names = test.split("#");
        String text = texts.get(names[0]);
        return text != null && (names.length == 1 || text.contains("void " + names[1] + "("));
    }
}
