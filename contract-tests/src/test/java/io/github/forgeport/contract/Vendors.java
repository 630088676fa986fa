package io.github.forgeport.contract;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The registry of vendors whose adapters are tested here, read by the tests that run for each vendor. */
public final class Vendors {

    /** The description of Codeup, only for tests of what no other vendor has. */
    public static final VendorUnderTest CODEUP = new CodeupUnderTest();

    /** The description of ServiceStage, only for tests of what no other vendor has. */
    public static final VendorUnderTest SERVICESTAGE = new ServiceStageUnderTest();

    public static final List<VendorUnderTest> ALL = List.of(CODEUP, SERVICESTAGE);

    private Vendors() {}

    /** Returns all documented calls of all vendors. */
    public static Stream<DocumentedCall> calls() {
        return ALL.stream().flatMap(vendor -> vendor.calls().stream());
    }

    /** Returns all kinds of credentials of all vendors whose supplier is called at each attempt. */
    public static Stream<CredentialKind<?>> credentials() {
        return ALL.stream().flatMap(vendor -> vendor.credentials().stream());
    }

    /** Returns each call with each field of its documented response that a predicate accepts. */
    static Stream<Arguments> fields(BiPredicate<DocumentedCall, String> which) {
        return calls().flatMap(
                        call -> PayloadField.of(call.toString(), call.entity().body())
                                .filter(field -> which.test(call, field.pointer()))
                                .map(field -> Arguments.of(field, call)));
    }
}
