package io.github.forgeport.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every adapter must do; each clause stands in the Javadoc of the port it is about.
 *
 * <p>Where a host declares an operation unsupported, its clauses prove instead that the call is refused before anything is
 * sent; a clause is never skipped.
 */
public abstract class GitHostContract implements SessionClauses, RepositoriesClauses, ListingClauses, FailureClauses {

    private final HostUnderTest vendor;
    private Stage stage;

    /** Runs the clauses for one vendor. */
    @SuppressWarnings("NullAway.Init") // JUnit sets the stage before each clause.
    protected GitHostContract(HostUnderTest vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void set() {
        stage = new Stage(vendor);
    }

    @AfterEach
    void clear() {
        stage.clear();
    }

    @Override
    public final Stage stage() {
        return stage;
    }
}
