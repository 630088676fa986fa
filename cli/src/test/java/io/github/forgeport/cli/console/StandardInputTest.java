package io.github.forgeport.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class StandardInputTest {

    @Test
    void what_is_typed_is_read_line_by_line_and_what_is_piped_as_a_whole() throws Exception {
        InputStream before = System.in;
        StandardStreams streams = new StandardStreams();
        System.setIn(new ByteArrayInputStream("yes\nfake \u5bc6\nmore".getBytes(UTF_8)));
        try {
            assertThat(streams.readInputLine()).isEqualTo("yes");
            assertThat(streams.readInput()).isEqualTo("fake \u5bc6\nmore");
            assertThat(streams.readInputLine()).isEmpty();
        } finally {
            System.setIn(before);
        }
    }
}
