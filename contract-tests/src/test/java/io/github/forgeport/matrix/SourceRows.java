package io.github.forgeport.matrix;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.matrix.ThrowingSource.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A13: faults in which the credential source throws. */
final class SourceRows {

    static final List<Row> ROWS = rows();

    private SourceRows() {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Place place : Place.values()) {
            for (Throwable thrown : List.of(
                    new IllegalStateException(Setting.CREDENTIAL, new IOException(Setting.TOLD)),
                    new IOException(Setting.CREDENTIAL),
                    new TimeoutException(Setting.CREDENTIAL),
                    new AssertionError(Setting.CREDENTIAL),
                    new NoClassDefFoundError(Setting.CREDENTIAL),
                    new ThreadDeath(),
                    new Throwable(Setting.CREDENTIAL))) {
                rows.add(row(place, thrown));
            }
        }
        return rows;
    }

    /** Over one connection, so that the call after it shows whether everything was given back. */
    private static Row row(Place place, Throwable thrown) {
        return new Row("A13", place + " throws " + thrown.getClass().getSimpleName(), setting -> {
            ThrowingSource source = new ThrowingSource(place, thrown);
            setting.credential(source)
                    .healing(source::heal)
                    .policy(now -> now.withLimits(TestScale.oneConnection(now.limits())));
            if (place == Place.REFUSED) {
                setting.answering(CorrectResponses.status(401, "{}"));
            }
        });
    }
}
