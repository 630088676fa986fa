package io.github.forgeport.cli.view;

import java.util.Arrays;
import java.util.List;

/** A formatter of text tables with aligned columns. */
public final class TextTable {

    private static final String COLUMN_GAP = "  ";

    private TextTable() {}

    /** Formats the rows of a table as lines; every row has as many cells as the first. */
    public static List<String> lines(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            Arrays.setAll(widths, i -> Math.max(widths[i], width(row.get(i))));
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** Formats a row, each cell padded to the width of its column. */
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - width(cell))).append(COLUMN_GAP);
        }
        return line.toString().stripTrailing();
    }

    /** Returns the number of terminal columns that a text takes. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    /** Returns the number of terminal columns that a character takes. */
    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /** Whether a character takes two columns: Chinese, Japanese and Korean ones, full-width forms, and emoji. */
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0x303E)
                || (point >= 0x3041 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF01 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
