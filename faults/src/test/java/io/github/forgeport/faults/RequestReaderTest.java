package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private static final String CHUNKED = "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "3\r\nabc\r\n2;x\r\nde\r\n0\r\nTrailer: 1\r\n\r\n";
    private static final String SIZED = "PUT /b HTTP/1.1\r\nContent-Length: 4\r\n\r\n\r\n\r\n";
    private static final String BARE = "GET /c HTTP/1.1\r\n\r\n";

    @Test
    void requests_are_found_wherever_the_stream_is_split() throws IOException {
        byte[] all = (CHUNKED + SIZED + BARE).getBytes(US_ASCII);
        for (int split = 1; split < all.length; split++) {
            InputStream before = new ByteArrayInputStream(all, 0, split);
            InputStream after = new ByteArrayInputStream(all, split, all.length - split);
            assertAllThree(new SequenceInputStream(before, after));
        }
    }

    @Test
    void requests_are_found_byte_by_byte() throws IOException {
        assertAllThree(new ByteArrayInputStream((CHUNKED + SIZED + BARE).getBytes(US_ASCII)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        });
    }

    private static void assertAllThree(InputStream in) throws IOException {
        RequestReader reader = new RequestReader(in, new Transcript());
        assertThat(next(reader)).isEqualTo("/a abcde");
        assertThat(next(reader)).isEqualTo("/b \r\n\r\n");
        assertThat(next(reader)).isEqualTo("/c ");
        assertThatExceptionOfType(EOFException.class).isThrownBy(reader::readHead);
    }

    private static String next(RequestReader reader) throws IOException {
        ReceivedHead head = reader.readHead();
        return head.target() + " " + new String(reader.readBody(head), US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"
            })
    void what_is_no_request_is_refused(String wrong) {
        RequestReader reader = new RequestReader(new ByteArrayInputStream(wrong.getBytes(US_ASCII)), new Transcript());

        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> next(reader));
    }
}
