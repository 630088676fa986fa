package io.github.forgeport.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.domain.git.FilePath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file whose bytes or path could be changed on the way to the host, such as one with CRLF.
 *
 * @param isText whether the bytes are text in UTF-8 without U+FFFD, which may stand for bytes that were none
 */
record HardFile(String name, FilePath path, byte[] bytes, boolean isText) {

    private static final int MEBIBYTE = 1 << 20;
    private static final int LONG_PATH = 200;

    /** The list of all such files, each at a path of its own. */
    static final List<HardFile> ALL = Stream.concat(
                    Stream.of(
                            text("no bytes", ""),
                            text("one byte", "a"),
                            text("1 MiB", "0123456789abcde\n".repeat(MEBIBYTE / 16)),
                            text("CRLF", "one\r\ntwo\r\n"),
                            text("no newline at the end", "one\ntwo"),
                            text("blank", " \n\t\n"),
                            text("a byte order mark", "\uFEFFone\n"),
                            text("NUL", "a\0b"),
                            text("letters and signs", "äöü 日本語 😀 \u0301\u202E\u2028 \"\\/%2F+&#;"),
                            text("what looks like base64", "aGVsbG8="),
                            text("what looks like JSON", "{\"content\": null}"),
                            binary("a replacement character", "\uFFFD".getBytes(UTF_8)),
                            binary("every byte", everyByte()),
                            binary("a letter cut off", new byte[] {'a', (byte) 0xC3}),
                            binary("an overlong slash", new byte[] {(byte) 0xC0, (byte) 0xAF}),
                            binary("GIF", new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, (byte) 0x80, 0, 0, ';'
                            })),
                    Stream.of(
                                    "a blank.txt",
                                    "100%.txt",
                                    "a%2Fb.txt",
                                    "%2e%2e.txt",
                                    "#1.txt",
                                    "a+b.txt",
                                    "a;b.txt",
                                    "what?a=b&c.txt",
                                    "a@b.txt",
                                    "\"quoted\".txt",
                                    "{braces}.txt",
                                    "日本語.txt",
                                    "e\u0301.txt",
                                    "😀.txt",
                                    "a dot at the end.",
                                    "...",
                                    "-dash",
                                    "deep/a b/c%d/e+f.txt",
                                    "p".repeat(LONG_PATH - 4) + ".txt")
                            .map(path ->
                                    new HardFile("at " + path, new FilePath(path), "here\n".getBytes(UTF_8), true)))
            .toList();

    private static HardFile text(String name, String text) {
        return of(name, text.getBytes(UTF_8), true);
    }

    private static HardFile binary(String name, byte[] bytes) {
        return of(name, bytes, false);
    }

    private static HardFile of(String name, byte[] bytes, boolean isText) {
        return new HardFile(name, new FilePath("content/" + name.replace(' ', '-')), bytes, isText);
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) i);
        return bytes;
    }

    /** Whether a file has the same bytes. */
    boolean isIn(byte[] content) {
        return Arrays.equals(bytes, content);
    }

    @Override
    public String toString() {
        return name;
    }
}
