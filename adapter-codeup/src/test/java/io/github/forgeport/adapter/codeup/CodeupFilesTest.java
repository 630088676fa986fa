package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does not ask of trees and files: the vendor's type of a listing, and contents whose bytes are not sure. */
class CodeupFilesTest extends CodeupFixture {

    private static final GitRef MAIN = GitRef.parse("main");
    private static final FilePath FILE = new FilePath("a b/ü.txt");

    @BeforeEach
    void the_documented_repository() {
        answer(Document.getRepository());
    }

    private static void answerContent(String content, String size) {
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/100/files/blobs"))
                .withQueryParam("filePath", equalTo(FILE.value()))
                .willReturn(okJson(
                        "{\"success\":true,\"result\":{\"content\":\"" + content + "\",\"size\":" + size + "}}")));
    }

    private void assertNotRead(String pointer, Reason reason) {
        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> codeup.fileContents().get(PATH, FILE, MAIN));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.pointer()).contains(pointer);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "a, 1", "ü\\r\\n, 4", "\\ud83d\\ude80, 4", "\\u0000\\ufeff, 4"})
    void a_text_of_as_many_bytes_as_its_size_says_is_read(String content, int size) {
        answerContent(content, Integer.toString(size));

        assertThat(codeup.fileContents().get(PATH, FILE, MAIN).size()).isEqualTo(size);
    }

    @Test
    void one_of_another_size_might_be_encoded_and_is_not_read() {
        String text = "hello\n";
        answerContent(Base64.getEncoder().encodeToString(text.getBytes(UTF_8)), Integer.toString(text.length()));

        assertNotRead("/result/size", Reason.MISMATCH);
    }

    @Test
    void without_a_size_nothing_tells_an_encoded_one() {
        answerContent("aGVsbG8=", "null");

        assertNotRead("/result/size", Reason.MISSING_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ufffd", "\\ud800xx"})
    void what_stands_for_bytes_that_are_no_text_is_not_read_though_its_size_fits(String content) {
        answerContent(content, "3");

        assertNotRead("/result/content", Reason.BAD_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"true, RECURSIVE", "false, DIRECT"})
    void the_type_of_a_listing_is_always_sent_and_its_directory_exactly(boolean isRecursive, String type) {
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/100/files/tree"))
                .withQueryParam("type", equalTo(type))
                .withQueryParam("path", equalTo("a b"))
                .willReturn(okJson("{\"success\":true,\"result\":[{\"path\":\"a b/c\",\"mode\":\"40000\"}]}")));

        List<TreeEntry> entries = codeup.trees()
                .list(
                        PATH,
                        TreeQuery.of(MAIN).withRecursive(isRecursive).withDirectory(new FilePath("a b")),
                        Cursor.START)
                .items();

        assertThat(entries).extracting(TreeEntry::path).containsExactly(new FilePath("a b/c"));
    }

    @Test
    void a_page_size_is_unsupported_before_anything_is_sent() {
        TreeQuery query = TreeQuery.of(MAIN).withPageSize(10);

        Unsupported failure =
                catchThrowableOfType(Unsupported.class, () -> codeup.trees().list(PATH, query, Cursor.START));

        assertThat(failure).hasMessageContaining("leave out the page size");
        assertThat(received()).isEmpty();
    }
}
