package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.hc.core5.http.message.BasicHttpResponse;

/** Answers as they are after they came over the wire. */
final class Samples {

    private Samples() {}

    /** Headers are names and values by turns. */
    static ReceivedResponse answer(int status, byte[] body, String... headers) {
        BasicHttpResponse head = new BasicHttpResponse(status);
        for (int i = 0; i < headers.length; i += 2) {
            head.addHeader(headers[i], headers[i + 1]);
        }
        return new ReceivedResponse(head, new Body(body, body.length, true));
    }

    /** What an answer says, read as a call would read it. */
    static <T> T read(ReceivedResponse answer, Class<T> type) {
        return type.cast(new Json().read(answer, type, () -> {}));
    }

    static ReceivedResponse answer(int status, String body, String... headers) {
        return answer(status, body.getBytes(UTF_8), headers);
    }
}
