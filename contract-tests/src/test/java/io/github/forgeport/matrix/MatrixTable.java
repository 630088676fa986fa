package io.github.forgeport.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The fault matrix, read from {@code matrix.md}. */
final class MatrixTable {

    private static final Pattern ROW = Pattern.compile("[A-Z][1-9]\\d?");
    private static final Pattern HEADING = Pattern.compile("row|-+");
    private static final int CELLS_OF_A_ROW = 3;

    static final MatrixTable READ = read();

    private final Map<String, MatrixLine> lines = new LinkedHashMap<>();
    private final Set<String> tested = new LinkedHashSet<>();

    /** Parses every line that begins with a bar; all others are for human readers. */
    MatrixTable(String text) {
        text.lines().filter(line -> line.startsWith("|")).forEach(this::add);
    }

    private static MatrixTable read() {
        try (InputStream table = Objects.requireNonNull(MatrixTable.class.getResourceAsStream("matrix.md"))) {
            return new MatrixTable(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::trim)
                .toList();
        // What stands behind the last bar.
        cells = cells.subList(0, cells.size() - 1);
        if (HEADING.matcher(cells.get(0)).matches()) {
            return;
        }
        try {
            add(cells);
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException("not a line of the matrix: " + line, wrong);
        }
    }

    private void add(List<String> cells) {
        String row = cells.get(0);
        if (!ROW.matcher(row).matches()) {
            throw new IllegalArgumentException("not a row's id: " + row);
        }
        boolean isNew;
        if (cells.size() == MatrixLine.CELLS) {
            MatrixLine line = MatrixLine.of(cells);
            isNew = lines.putIfAbsent(line.toString(), line) == null;
        } else if (cells.size() == CELLS_OF_A_ROW) {
            requireTests(cells.get(2));
            isNew = tested.add(row);
        } else {
            throw new IllegalArgumentException(cells.size() + " cells");
        }
        if (!isNew) {
            throw new IllegalArgumentException("stands there twice");
        }
    }

    private static void requireTests(String owner) {
        if (!owner.equals("tests")) {
            throw new IllegalArgumentException("not proven by tests: " + owner);
        }
    }

    /** Returns the cases that are played, by id and title. */
    Map<String, MatrixLine> lines() {
        return lines;
    }

    MatrixLine line(String row, String title) {
        MatrixLine line = lines.get(row + " " + title);
        if (line == null) {
            throw new NoSuchElementException("matrix.md has no line for " + row + " " + title);
        }
        return line;
    }

    /** Returns the rows that are proven, in whole or in part, by tests that name them. */
    Set<String> tested() {
        return tested;
    }

    /** Returns the rows that are played or tested. */
    Set<String> here() {
        Set<String> here = new LinkedHashSet<>(tested);
        lines.values().forEach(line -> here.add(line.row()));
        return here;
    }
}
