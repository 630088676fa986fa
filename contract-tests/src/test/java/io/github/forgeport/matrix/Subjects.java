package io.github.forgeport.matrix;

import io.github.forgeport.contract.CredentialKind;
import io.github.forgeport.contract.ResponseShapes;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The registry of all operations on which the fault matrix is run. */
final class Subjects {

    static final List<Subject> OF_ADAPTERS =
            Vendors.ALL.stream().flatMap(Subjects::of).toList();

    /** The subjects with credentials whose supplier is not called at each attempt. */
    static final List<Subject> WITH_OTHER_CREDENTIALS = Vendors.ALL.stream()
            .flatMap(vendor -> vendor.otherCredentials().stream()
                    .map(kind -> of(kind, vendor.shapes().get(0), fixed -> () -> Secret.of(RowFixture.CREDENTIAL))))
            .toList();

    static final List<Subject> OF_THE_PROBE = List.of(ProbeVendor.read(), ProbeVendor.repeatable(), ProbeVendor.once());

    /** The system property by which all subjects play every case, as they do every night. */
    static final String ALL_PLAY = "forgeport.faults.all";

    private static final boolean ALL = Boolean.getBoolean(ALL_PLAY);

    private Subjects() {}

    /** Returns the subject of an operation, with a token. */
    static Subject of(VendorUnderTest vendor, Specimen<?> specimen) {
        return vendor.shapes().stream()
                .filter(shapes -> shapes.specimen() == specimen)
                .map(shapes -> of(vendor.token(), shapes))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the subjects that play a case: the probe's three and those of the adapters. */
    static Stream<Subject> playing(Spread spread) {
        return Stream.concat(ofAdapters(spread), OF_THE_PROBE.stream());
    }

    /** Returns the subjects of the adapters that play a case: the first of each group, or all. */
    static Stream<Subject> ofAdapters(Spread spread) {
        return ALL ? OF_ADAPTERS.stream() : firstOfEach(spread, OF_ADAPTERS).stream();
    }

    /** Returns the first of these subjects in each group. */
    static List<Subject> firstOfEach(Spread spread, List<Subject> subjects) {
        Set<Object> seen = new HashSet<>();
        return subjects.stream().filter(subject -> seen.add(spread.of(subject))).toList();
    }

    /** Returns the subjects of a vendor: each operation with a token, and one operation that is signed. */
    private static Stream<Subject> of(VendorUnderTest vendor) {
        return Stream.concat(
                vendor.shapes().stream().map(shapes -> of(vendor.token(), shapes)),
                vendor.signing().limit(1).map(key -> of(key, vendor.shapes().get(0))));
    }

    private static Subject of(CredentialKind<?> kind, ResponseShapes<?> shapes) {
        return of(kind, shapes, credential -> credential);
    }

    private static Subject of(
            CredentialKind<?> kind, ResponseShapes<?> shapes, UnaryOperator<Supplier<Secret>> source) {
        VendorUnderTest vendor = kind.vendor();
        return new Subject(
                vendor.name(),
                shapes.toString(),
                kind.name(),
                vendor.repetition(shapes.specimen().operation()),
                !vendor.codeFields().isEmpty(),
                vendor.requestsOf(shapes.specimen().operation()),
                shapes.body(),
                (url, policy, credential) -> {
                    GitHost host = kind.openBySecret(url, policy, source.apply(credential));
                    return Subject.Session.of(() -> shapes.call(vendor.knowing(host)), host::close);
                });
    }
}
