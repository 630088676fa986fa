package io.github.forgeport.matrix;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.matrix.ThrowingCredentialSource.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A13: faults in which the credential source throws. */
final class SourceRows {

    static final List<FaultCase> ROWS = rows();

    private SourceRows() {}

    private static List<FaultCase> rows() {
        List<FaultCase> rows = new ArrayList<>();
        for (Place place : Place.values()) {
            for (Throwable thrown : List.of(
                    new IllegalStateException(RowFixture.CREDENTIAL, new IOException(RowFixture.TOLD)),
                    new IOException(RowFixture.CREDENTIAL),
                    new TimeoutException(RowFixture.CREDENTIAL),
                    new AssertionError(RowFixture.CREDENTIAL),
                    new NoClassDefFoundError(RowFixture.CREDENTIAL),
                    new ThreadDeath(),
                    new Throwable(RowFixture.CREDENTIAL))) {
                rows.add(row(place, thrown));
            }
        }
        return rows;
    }

    /** Creates a case over one connection, so that the next call shows whether everything was released. */
    private static FaultCase row(Place place, Throwable thrown) {
        return new FaultCase("A13", place + " throws " + thrown.getClass().getSimpleName(), fixture -> {
            ThrowingCredentialSource source = new ThrowingCredentialSource(place, thrown);
            fixture.credential(source)
                    .healing(source::heal)
                    .policy(now -> now.withLimits(MiniaturePolicy.oneConnection(now.limits())));
            if (place == Place.REFUSED) {
                fixture.answering(CorrectResponses.status(401, "{}"));
            }
        });
    }
}
