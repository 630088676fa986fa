package io.github.forgeport.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pacts that are committed and those that the consumer tests of this build wrote. */
final class PactFiles {

    static final Path COMMITTED = Path.of("pacts");
    static final Path WRITTEN = Path.of("target", "pacts");

    private static final ObjectMapper JSON = new ObjectMapper();

    private PactFiles() {}

    static JsonNode read(String pact) {
        try {
            return JSON.readTree(pact);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the pacts in a folder, by the names of their files. */
    static SortedMap<String, JsonNode> in(Path folder) {
        SortedMap<String, JsonNode> pacts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".json"))::iterator) {
                pacts.put(file.getFileName().toString(), JSON.readTree(file.toFile()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pacts;
    }
}
