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

    static final List<Row> ROWS = List.of(
            rejected("whole", Setting.CREDENTIAL),
            rejected("within a code", "Some.Code." + Setting.CREDENTIAL),
            rejected("a piece of eight", "x." + Setting.CREDENTIAL.substring(9, 17)),
            rejected("upper-cased", Setting.CREDENTIAL.toUpperCase(Locale.ROOT)),
            rejected("percent-encoded", Setting.CREDENTIAL.replace("-", "%2D").replace("a", "%61")),
            rejected("in Base64", Said.base64("user:" + Setting.CREDENTIAL)),
            rejected("spelled", Setting.CREDENTIAL.replace("", " ")),
            new Row("D30", "with 401", setting -> setting.answering(repeating(401, Setting.CREDENTIAL))).ofCodes(),
            new Row(
                            "D30",
                            "beside a success that cannot be read",
                            setting -> setting.answering(repeating(200, Setting.CREDENTIAL)
                                    .body(Content.of(with(
                                                    VendorUnderTest::requestIdFields,
                                                    Setting.CREDENTIAL,
                                                    JsonNodeFactory.instance.objectNode())
                                            .put("success", true)
                                            .toString()))))
                    .ofCodes());

    private EchoRows() {}

    private static Row rejected(String how, String echoed) {
        return new Row("D30", how, setting -> setting.answering(repeating(400, echoed))).ofCodes();
    }

    /** In the fields and headers of the probe and of every vendor. */
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

    /** Puts a value into these fields of every vendor. */
    static ObjectNode with(Function<VendorUnderTest, List<String>> fields, String value, ObjectNode body) {
        Vendors.ALL.forEach(vendor -> fields.apply(vendor).forEach(field -> body.put(field, value)));
        return body;
    }
}
