package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.present;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.adapter.codeup.CodeupFilesApi.BlobJson;
import io.github.forgeport.adapter.codeup.CodeupFilesApi.EntryJson;
import io.github.forgeport.adapter.codeup.CodeupFilesApi.WrittenFileJson;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.content.TreeEntryKind;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.ObjectId;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.Base64;

/** A mapper from Codeup's JSON of trees and files to domain values, and from files to JSON. */
final class CodeupFilesMapper {

    /** The character with which a decoder replaces bytes that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private CodeupFilesMapper() {}

    /** Maps the JSON of a written file, without the slash with which its path may begin. */
    static WrittenFile written(WrittenFileJson json, LenientFields lenient) {
        WrittenFile.Builder file = WrittenFile.builder(
                present("/filePath", json.filePath(), path -> new FilePath(path.replaceFirst("^/", ""))));
        LenientFields read = lenient.alsoReportingTo(file::unreadable);
        return file.branch(read.parse("branch", json.branchName(), BranchName::new))
                .build();
    }

    /** Returns the content of a file as the vendor's JSON has it: text as it is, anything else in Base64. */
    static String content(FileContent file) {
        return file.text().orElseGet(() -> Base64.getEncoder().encodeToString(file.bytes()));
    }

    /** Returns the vendor's name of the encoding of {@link #content(FileContent)}. */
    static String encoding(FileContent file) {
        return file.text().isPresent() ? "text" : "base64";
    }

    /** Maps the JSON of a tree's entry to a {@code TreeEntry}. */
    static TreeEntry entry(EntryJson json, LenientFields lenient) {
        TreeEntry.Builder entry = TreeEntry.builder(present("/path", json.path(), FilePath::new));
        LenientFields read = lenient.alsoReportingTo(entry::unreadable);
        return entry.kind(read.word(json.type(), TreeEntryKind::of))
                .mode(read.word(json.mode(), FileMode::of))
                .objectId(read.parse("objectId", json.id(), ObjectId::new))
                .attribute(CodeupAttributes.LFS, json.isLFS())
                .build();
    }

    /**
     * Maps the JSON of a file's content, as text in UTF-8, since the vendor does not supply an encoding.
     *
     * <p>A size of other than that many bytes fails the response, and so does a character that no text has: a replacement
     * character, which may stand for other bytes, or half of a surrogate pair.
     */
    static FileContent content(FilePath path, BlobJson json) {
        String content = present("/content", json.content());
        byte[] bytes = content.getBytes(UTF_8);
        if (present("/size", json.size()) != bytes.length) {
            throw new BadResponse(Reason.MISMATCH, "/size");
        }
        if (content.indexOf(REPLACEMENT) >= 0 || !new String(bytes, UTF_8).equals(content)) {
            throw new BadResponse(Reason.BAD_TEXT, "/content");
        }
        return FileContent.builder(path, bytes).build();
    }
}
