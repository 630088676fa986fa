package io.github.forgeport.contract;

/** The kit runs for a vendor that links its pages by a header, and counts in one. */
class LinkHeaderContractTest extends GitHostContract {
    LinkHeaderContractTest() {
        super(new LinkedUnderTest(true));
    }
}
