package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.response.BadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

class ResponseBodyFuzzTest {

    private static final int MOST = 64 * 1024;
    private static final Limits LIMITS = Limits.DEFAULTS.withResponseBytes(MOST);

    private final BufferPool buffers = new BufferPool();

    @FuzzTest(maxExecutions = 100_000)
    void a_body_is_read_to_its_end_or_to_the_limit(byte[] input) throws IOException {
        ResponseBody plain = ResponseBody.read(answer(200, input), LIMITS, buffers);

        assertThat(bytes(plain)).isEqualTo(input);
        assertThat(plain.isWhole()).isTrue();
        buffers.release(plain.bytes());
        assertInflated(200, input);
        assertInflated(500, input);
    }

    private void assertInflated(int status, byte[] input) {
        try {
            ResponseBody body = ResponseBody.read(compressed(status, input), LIMITS, buffers);

            // The JDK's own goes on with another member.
            byte[] whole = new GZIPInputStream(new ByteArrayInputStream(input)).readNBytes(MOST);
            assertThat(whole).startsWith(bytes(body));
            assertThat(body.isWhole() || status == 500).isTrue();
            if (body.isWhole()) {
                assertThat(body.length()).isEqualTo(whole.length);
                assertEndsThere(input);
            }
            buffers.release(body.bytes());
        } catch (BadResponse | IOException refused) {
            assertThat(refused).hasNoSuppressedExceptions();
        }
    }

    /** Asserts that neither a shorter nor a longer input is a valid body. */
    private void assertEndsThere(byte[] input) {
        ClassicHttpResponse shorter = compressed(200, Arrays.copyOf(input, input.length - 1));
        ClassicHttpResponse longer = compressed(200, Arrays.copyOf(input, input.length + 1));

        assertThatThrownBy(() -> ResponseBody.read(shorter, LIMITS, buffers)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ResponseBody.read(longer, LIMITS, buffers)).isInstanceOf(BadResponse.class);
    }

    private static byte[] bytes(ResponseBody body) {
        return Arrays.copyOf(body.bytes(), body.length());
    }

    private static ClassicHttpResponse compressed(int status, byte[] input) {
        ClassicHttpResponse answer = answer(status, input);
        answer.addHeader("Content-Encoding", "gzip");
        return answer;
    }

    private static ClassicHttpResponse answer(int status, byte[] input) {
        ClassicHttpResponse answer = new BasicClassicHttpResponse(status);
        answer.setEntity(new InputStreamEntity(new ByteArrayInputStream(input), null));
        return answer;
    }
}
