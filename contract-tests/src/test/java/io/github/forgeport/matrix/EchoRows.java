package io.github.forgeport.matrix;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.faults.Answer;
import io.github.forgeport.faults.Http;
import io.github.forgeport.faults.content.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** D30: the host repeats the credential as its code and as its name for the request. */
final class EchoRows {

    static final List<Row> ROWS = List.of(
            rejected("whole", Setting.CREDENTIAL),
            rejected("within a code", "Some.Code." + Setting.CREDENTIAL),
            rejected("a piece of eight", "x." + Setting.CREDENTIAL.substring(9, 17)),
            rejected("upper-cased", Setting.CREDENTIAL.toUpperCase(Locale.ROOT)),
            rejected("percent-encoded", Setting.CREDENTIAL.replace("-", "%2D").replace("a", "%61")),
            rejected("in Base64", Said.base64("user:" + Setting.CREDENTIAL)),
            rejected("spelled", Setting.CREDENTIAL.replace("", " ")),
            new Row("D30", "with 401", setting -> setting.answering(repeating(401, Setting.CREDENTIAL))),
            new Row(
                    "D30",
                    "beside a success that cannot be read",
                    setting -> setting.answering(repeating(200, Setting.CREDENTIAL)
                            .body(Content.of("{\"requestId\":\"" + Setting.CREDENTIAL + "\",\"request_id\":\""
                                    + Setting.CREDENTIAL + "\",\"success\":true}")))));

    private EchoRows() {}

    private static Row rejected(String how, String echoed) {
        return new Row("D30", how, setting -> setting.answering(repeating(400, echoed)));
    }

    /** In every vendor's words. */
    static Answer repeating(int status, String echoed) {
        String said = "\":\"" + echoed + "\"";
        Answer answer = Http.status(
                        status,
                        "{\"code" + said + ",\"Code" + said + ",\"errorCode" + said + ",\"error_code" + said
                                + ",\"requestId" + said + ",\"RequestId" + said + ",\"request_id" + said + "}")
                .header("X-Request-Id", echoed);
        for (VendorUnderTest vendor : Vendors.ALL) {
            Optional<String> header = vendor.requestIdHeader();
            answer = header.isPresent() ? answer.withoutHeader(header.get()).header(header.get(), echoed) : answer;
        }
        return answer;
    }
}
