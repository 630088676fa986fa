package io.github.forgeport.contract;

/** Codeup passes the kit. */
class CodeupContractTest extends GitHostContract {

    CodeupContractTest() {
        super(Vendors.CODEUP);
    }
}
