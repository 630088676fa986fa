package io.github.forgeport.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sources of the test classes of all modules by their simple names, since each promise is proven in its own module.
 */
public final class TestSources {

    private final List<Path> files = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    private TestSources() throws IOException {
        try (Stream<Path> modules = Files.list(MarkdownDocument.ROOT)) {
            for (Path module : modules.sorted().toList()) {
                read(module.resolve("src/test/java"));
            }
        }
        // The kit, whose clauses are tests.
        read(MarkdownDocument.ROOT.resolve("contract-tests/src/main/java"));
    }

    /** Reads the test sources of all modules. */
    public static TestSources read() {
        try {
            return new TestSources();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".java")).toList()) {
                files.add(file);
                texts.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
    }

    /** Returns the paths of the source files. */
    public List<Path> files() {
        return files;
    }

    /** Whether a test exists, given as {@code Class#method}, or {@code Class} for all in it. */
    public boolean have(String test) {
        String[] names = test.split("#");
        String text = texts.get(names[0]);
        return text != null && (names.length == 1 || text.contains("void " + names[1] + "("));
    }
}
