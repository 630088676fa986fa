package io.github.forgeport.contract;

/** The contract tests, run for a fictional vendor that links pages by a field, without page size and total. */
class LinkFieldContractTest extends GitHostContract {
    LinkFieldContractTest() {
        super(new LinkedUnderTest(false));
    }
}
