package io.github.forgeport.sandbox.server;

/** The service of one simulated vendor, which maps a request to a response. */
public interface VendorService {

    /** Answers a request, checking in the order in which the vendor's gateway and service would. */
    VendorAnswer answer(RequestView request);

    /** Answers a request that cannot be read: a broken escape, or a query parameter given twice. */
    VendorAnswer answerUnreadable(RawRequest request);
}
