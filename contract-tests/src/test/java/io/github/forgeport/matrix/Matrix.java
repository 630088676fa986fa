package io.github.forgeport.matrix;

import java.util.stream.Stream;

/** The list of all rows of the fault matrix that test one call at a time. */
final class Matrix {

    private Matrix() {}

    static Stream<FaultCase> rows() {
        return Stream.of(
                        NothingSentRows.ROWS,
                        SourceRows.ROWS,
                        IncompleteResponseRows.ROWS,
                        FramingRows.ROWS,
                        UntrustedBodyRows.ROWS,
                        StatusRows.ROWS,
                        EchoRows.ROWS)
                .flatMap(rows -> rows.stream());
    }
}
