package io.github.forgeport.contract;

/** The contract tests, run for a fictional vendor that links pages by a header. */
class LinkHeaderContractTest extends GitHostContract {
    LinkHeaderContractTest() {
        super(new LinkedUnderTest(true));
    }
}
