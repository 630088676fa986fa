package io.github.forgeport.matrix;

import java.util.List;
import java.util.Locale;

/**
 * A line of the {@link MatrixTable}: one case of a row.
 *
 * @param row the row's stable id
 * @param title what happens
 * @param expected what it must come to
 * @param spread for each of what it is played once
 */
record MatrixLine(String row, String title, ExpectedOutcome expected, Spread spread) {

    /** The number of cells of a line in the table. */
    static final int CELLS = 9;

    static MatrixLine of(List<String> cells) {
        return new MatrixLine(
                cells.get(0),
                cells.get(1),
                ExpectedOutcome.of(cells.subList(2, CELLS - 1)),
                Spread.valueOf(cells.get(CELLS - 1).toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return row + " " + title;
    }
}
