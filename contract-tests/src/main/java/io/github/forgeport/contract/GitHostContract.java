package io.github.forgeport.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The test suite that every adapter must pass; each test proves one clause: a numbered promise in a port's Javadoc.
 *
 * <p>Where a host declares an operation unsupported, its clauses prove instead that the call is refused before anything is
 * sent; a clause is never skipped.
 */
public abstract class GitHostContract
        implements GitHostClauses,
                RepositoriesClauses,
                NamespacesClauses,
                AuthorizationsClauses,
                RefsClauses,
                CommitsClauses,
                FilesClauses,
                WebhooksClauses,
                ListingClauses,
                WriteClauses,
                GitHostExceptionClauses {

    private final HostUnderTest vendor;
    private HostFixture fixture;

    /** Creates the test suite for the adapter of one vendor. */
    @SuppressWarnings("NullAway.Init") // JUnit creates the fixture before each clause.
    protected GitHostContract(HostUnderTest vendor) {
        this.vendor = vendor;
    }

    /** Starts the simulated host and connects the session before each test. */
    @BeforeEach
    void createFixture() {
        fixture = new HostFixture(vendor);
    }

    /** Closes the session and stops the simulated host after each test. */
    @AfterEach
    void closeFixture() {
        fixture.close();
    }

    @Override
    public final HostFixture fixture() {
        return fixture;
    }
}
