package io.github.forgeport.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.ObjectId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {

    private static final FilePath PATH = new FilePath("a.txt");

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\r\nb\n", "\uFEFF铁砧", "\uD83D\uDE80"})
    void a_text_comes_back_as_it_is(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FileContent content = FileContent.builder(PATH, bytes).build();

        assertThat(content.text()).contains(text);
        assertThat(content.bytes()).isEqualTo(bytes);
        assertThat(content.size()).isEqualTo(bytes.length);
    }

    @Test
    void bytes_that_are_no_utf8_are_no_text() {
        byte[] bytes = {'a', (byte) 0xE9, 'b'};
        FileContent content = FileContent.builder(PATH, bytes).build();

        assertThat(content.text()).isEmpty();
        assertThat(content.bytes()).isEqualTo(bytes);
        assertThat(content).hasToString("FileContent[a.txt, 3 bytes]");
    }

    @Test
    void nobody_changes_its_bytes() {
        byte[] given = {'a'};
        FileContent content = FileContent.builder(PATH, given).build();

        given[0] = 'b';
        content.bytes()[0] = 'c';

        assertThat(content.text()).contains("a");
    }

    @Test
    void a_content_is_made_of_a_text() {
        assertThat(FileContent.ofText(PATH, "\uFEFF铁砧"))
                .isEqualTo(FileContent.builder(PATH, "\uFEFF铁砧".getBytes(StandardCharsets.UTF_8))
                        .build());
    }

    @Test
    void other_bytes_keep_path_and_revision_and_no_id_of_the_former_ones() {
        FileContent read = FileContent.builder(PATH, new byte[] {'a'})
                .revision(new Revision("4c294617"))
                .objectId(new ObjectId("76c3f251f414ac31f2e01faf6f2008a9d756a437"))
                .build();

        assertThat(read.withBytes(new byte[] {'b'}))
                .isEqualTo(FileContent.builder(PATH, new byte[] {'b'})
                        .revision(new Revision("4c294617"))
                        .build());
    }

    @Test
    void null_bytes_are_refused() {
        assertThatNullPointerException()
                .isThrownBy(() -> FileContent.builder(PATH, null))
                .withMessage("bytes");
    }
}
