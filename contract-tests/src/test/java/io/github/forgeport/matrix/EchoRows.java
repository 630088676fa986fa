package io.github.forgeport.matrix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** D30: faults in which the host repeats the credential as error code or request id. */
final class EchoRows {

    static final List<FaultCase> ROWS = List.of(
            rejected("whole", RowFixture.CREDENTIAL),
            rejected("within a code", "Some.Code." + RowFixture.CREDENTIAL),
            rejected("a piece of eight", "x." + RowFixture.CREDENTIAL.substring(9, 17)),
            rejected("upper-cased", RowFixture.CREDENTIAL.toUpperCase(Locale.ROOT)),
            rejected(
                    "percent-encoded", RowFixture.CREDENTIAL.replace("-", "%2D").replace("a", "%61")),
            rejected("in Base64", VisibleTexts.base64("user:" + RowFixture.CREDENTIAL)),
            rejected("spelled", RowFixture.CREDENTIAL.replace("", " ")),
            new FaultCase("D30", "with 401", fixture -> fixture.answering(repeating(401, RowFixture.CREDENTIAL)))
                    .ofCodes(),
            new FaultCase(
                            "D30",
                            "beside a success that cannot be read",
                            fixture -> fixture.answering(repeating(200, RowFixture.CREDENTIAL)
                                    .body(Content.of(with(
                                                    VendorUnderTest::requestIdFields,
                                                    RowFixture.CREDENTIAL,
                                                    JsonNodeFactory.instance.objectNode())
                                            .put("success", true)
                                            .toString()))))
                    .ofCodes());

    private EchoRows() {}

    private static FaultCase rejected(String how, String echoed) {
        return new FaultCase("D30", how, fixture -> fixture.answering(repeating(400, echoed))).ofCodes();
    }

    /**
     * Returns a response that repeats a text in the code and request id fields and headers of the probe and every
     * vendor.
     */
    static ScriptedResponse repeating(int status, String echoed) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", echoed);
        with(VendorUnderTest::codeFields, echoed, body);
        with(VendorUnderTest::requestIdFields, echoed, body);
        ScriptedResponse answer =
                CorrectResponses.status(status, body.toString()).header("X-Request-Id", echoed);
        for (VendorUnderTest vendor : Vendors.ALL) {
            Optional<String> header = vendor.requestIdHeader();
            answer = header.isPresent() ? answer.withoutHeader(header.get()).header(header.get(), echoed) : answer;
        }
        return answer;
    }

    /** Puts a value into these fields of every vendor, and returns the body. */
    static ObjectNode with(Function<VendorUnderTest, List<String>> fields, String value, ObjectNode body) {
        Vendors.ALL.forEach(vendor -> fields.apply(vendor).forEach(field -> body.put(field, value)));
        return body;
    }
}
