package io.github.forgeport.sandbox.server;

/** The service of one simulated vendor, which maps a request to a response. */
public interface VendorService {

    /** Returns the response to a request, with the checks in the order of the vendor's gateway and service. */
    VendorResponse respond(DecodedRequest request);

    /** Returns the response to a request that cannot be decoded: a broken escape, or a query parameter given twice. */
    VendorResponse respondToUnreadable(UndecodedRequest request);
}
