package io.github.forgeport.contract;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The error responses of a vendor: its pinned payloads, the fields of an error, and the codes that decide more than
 * the status.
 */
final class VendorRefusals {

    /** The name of the payload of a missing entity, for the calls that name no other. */
    final String absent;

    final String wrongCredential;

    Optional<String> nameTaken = Optional.empty();
    Optional<String> staleRevision = Optional.empty();
    List<String> codeFields = List.of();
    List<String> requestIdFields = List.of();
    List<String> textFields = List.of("message");
    String refusedToken = "";
    String refusedSignature = "";
    Optional<String> expired = Optional.empty();
    Optional<String> throttling = Optional.empty();
    List<ScriptedResponse> skews = List.of();
    Optional<String> requestIdHeader = Optional.empty();

    VendorRefusals(String absent, String wrongCredential) {
        this.absent = absent;
        this.wrongCredential = wrongCredential;
    }

    /** Sets the payload of the response to the creation of something that exists already. */
    VendorRefusals nameTaken(String payload) {
        nameTaken = Optional.of(payload);
        return this;
    }

    /** Sets the payload of the response to an outdated file revision, if it differs from that of a taken name. */
    VendorRefusals staleRevision(String payload) {
        staleRevision = Optional.of(payload);
        return this;
    }

    /**
     * Sets the names of error fields, in all spellings, that may hold the code; the first is that of a documented
     * error.
     */
    VendorRefusals codeFields(String... names) {
        codeFields = List.of(names);
        return this;
    }

    /** Sets the names of error fields that may hold the request id. */
    VendorRefusals requestIdFields(String... names) {
        requestIdFields = List.of(names);
        return this;
    }

    /** Sets the names of error fields with messages for people, which may repeat anything. */
    VendorRefusals textFields(String... names) {
        textFields = List.of(names);
        return this;
    }

    /** Sets the error codes by which the vendor refuses a token and a signature. */
    VendorRefusals refused(String token, String signature) {
        refusedToken = token;
        refusedSignature = signature;
        return this;
    }

    /** Sets the error code by which the vendor refuses a credential that has expired. */
    VendorRefusals expired(String code) {
        expired = Optional.of(code);
        return this;
    }

    /** Sets the error code by which the vendor refuses a request that comes too soon. */
    VendorRefusals throttling(String code) {
        throttling = Optional.of(code);
        return this;
    }

    /** Sets the error codes by which the vendor refuses a wrong clock; to be called after the error fields are set. */
    VendorRefusals skews(int status, String... codes) {
        skews = Arrays.stream(codes)
                .map(code -> CorrectResponses.status(status, error(code)))
                .toList();
        return this;
    }

    /** Sets the name of the header with the request id. */
    VendorRefusals requestIdHeader(String name) {
        requestIdHeader = Optional.of(name);
        return this;
    }

    /**
     * Returns an error body with this code, where the vendor has codes, and the message {@code fake}. Some tests run it
     * without Jackson.
     */
    String error(String code) {
        return "{" + field(codeFields, code) + field(requestIdFields, "fake-request") + "\"" + textFields.get(0)
                + "\":\"fake\"}";
    }

    private static String field(List<String> names, String value) {
        return names.isEmpty() ? "" : "\"" + names.get(0) + "\":\"" + value + "\",";
    }
}
