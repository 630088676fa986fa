package io.github.forgeport.contract;

/** The contract tests, run for Codeup. */
class CodeupContractTest extends GitHostContract {

    CodeupContractTest() {
        super(Vendors.CODEUP);
    }
}
