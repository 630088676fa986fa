package io.github.forgeport.contract;

/** The kit runs for a vendor that links its pages by a field, and has neither page sizes nor a total. */
class LinkFieldContractTest extends GitHostContract {
    LinkFieldContractTest() {
        super(new LinkedUnderTest(false));
    }
}
