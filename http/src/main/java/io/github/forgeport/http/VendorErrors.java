package io.github.forgeport.http;

import java.util.Optional;

/** One vendor's language of failures: where its answers hold code and request id, and what its codes mean. */
public interface VendorErrors {

    /** Reads any answer of the vendor, a good one too; tolerant of every shape. */
    VendorError read(Answer answer);

    /** What a code means; empty for one that only the HTTP status can explain. */
    Optional<Diagnosis> diagnose(String code);
}
