package io.github.forgeport.contract;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a vendor refuses: its pinned payloads that do so, the fields of an error, and the codes that decide more than the status. */
final class VendorRefusals {

    /** The payloads that say that there is no such thing, for the calls that name no other, and that a credential is wrong. */
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

    /** Names the payload that says that what is created is there already. */
    VendorRefusals nameTaken(String payload) {
        nameTaken = Optional.of(payload);
        return this;
    }

    /** Names the payload that says that a file has changed, where it is another one. */
    VendorRefusals staleRevision(String payload) {
        staleRevision = Optional.of(payload);
        return this;
    }

    /** Names the fields of an error, in all their spellings, that may hold its code; the first is that of a documented one. */
    VendorRefusals codeFields(String... names) {
        codeFields = List.of(names);
        return this;
    }

    /** Names those that may hold the id of the request. */
    VendorRefusals requestIdFields(String... names) {
        requestIdFields = List.of(names);
        return this;
    }

    /** Names those that hold words for people, which may repeat anything. */
    VendorRefusals textFields(String... names) {
        textFields = List.of(names);
        return this;
    }

    /** Sets the codes of a refused token and of a refused signature. */
    VendorRefusals refused(String token, String signature) {
        refusedToken = token;
        refusedSignature = signature;
        return this;
    }

    /** Sets the code of a credential that has expired. */
    VendorRefusals expired(String code) {
        expired = Optional.of(code);
        return this;
    }

    /** Sets the code of a request that comes too soon. */
    VendorRefusals throttling(String code) {
        throttling = Optional.of(code);
        return this;
    }

    /** Sets the codes that may tell of a clock that is off; call it when the fields are named. */
    VendorRefusals skews(int status, String... codes) {
        skews = Arrays.stream(codes)
                .map(code -> CorrectResponses.status(status, error(code)))
                .toList();
        return this;
    }

    /** Names the header with the id of a request. */
    VendorRefusals requestIdHeader(String name) {
        requestIdHeader = Optional.of(name);
        return this;
    }

    /** An error with this code, where the vendor has codes, and the message {@code fake}. Some tests run it without Jackson. */
    String error(String code) {
        return "{" + field(codeFields, code) + field(requestIdFields, "fake-request") + "\"" + textFields.get(0)
                + "\":\"fake\"}";
    }

    private static String field(List<String> names, String value) {
        return names.isEmpty() ? "" : "\"" + names.get(0) + "\":\"" + value + "\",";
    }
}
