package io.github.forgeport.contract;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The registry of vendors whose adapters are tested here; what is tested for each of them reads it. */
public final class Vendors {

    /** Only for what no other vendor has. */
    public static final VendorUnderTest CODEUP = new CodeupUnderTest();

    /** Only for what no other vendor has. */
    public static final VendorUnderTest SERVICESTAGE = new ServiceStageUnderTest();

    public static final List<VendorUnderTest> ALL = List.of(CODEUP, SERVICESTAGE);

    private Vendors() {}

    /** All documented calls of all vendors. */
    public static Stream<DocumentedCall> calls() {
        return ALL.stream().flatMap(vendor -> vendor.calls().stream());
    }

    /** All kinds of credentials of all vendors whose supplier is asked at each attempt. */
    public static Stream<CredentialKind<?>> credentials() {
        return ALL.stream().flatMap(vendor -> vendor.credentials().stream());
    }

    /** Returns each call with each field of its documented answer that a predicate accepts. */
    static Stream<Arguments> fields(BiPredicate<DocumentedCall, String> which) {
        return calls().flatMap(
                        call -> PayloadField.of(call.toString(), call.entity().body())
                                .filter(field -> which.test(call, field.pointer()))
                                .map(field -> Arguments.of(field, call)));
    }
}
