package io.github.forgeport.domain.content;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.ObjectId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content of a file in a commit, with its revision if the host has one. */
public final class FileContent extends Entity<FileContent> {

    /** A holder of the list of a file content's parts, which is created on first use. */
    private static final class Parts {

        static final List<EntityPart<FileContent>> ALL = partsOf(
                EntityPart.of("path", FileContent::path),
                EntityPart.of("bytes", FileContent::bytes, fileContent -> ByteBuffer.wrap(fileContent.bytes)),
                EntityPart.of("revision", FileContent::revision),
                EntityPart.of("objectId", FileContent::objectId));
    }

    private final FilePath path;
    private final byte[] bytes;
    private final @Nullable Revision revision;
    private final @Nullable ObjectId objectId;

    private FileContent(Builder from) {
        super(from);
        this.path = from.path;
        this.bytes = from.bytes;
        this.revision = from.revision;
        this.objectId = from.objectId;
    }

    /** Returns the list of all parts (the readable properties) of a content, in display order. */
    public static List<EntityPart<FileContent>> parts() {
        return Parts.ALL;
    }

    /** Returns a builder of a content with its path and bytes, the required parts. */
    public static Builder builder(FilePath path, byte[] bytes) {
        return new Builder(path, bytes);
    }

    /** Returns a content of the text in UTF-8. */
    public static FileContent ofText(FilePath path, String text) {
        return builder(path, text.getBytes(StandardCharsets.UTF_8)).build();
    }

    @Override
    protected List<EntityPart<FileContent>> allParts() {
        return Parts.ALL;
    }

    /** Returns the path of the file from the repository's root. */
    public FilePath path() {
        return path;
    }

    /** Returns a copy of the bytes of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the revision of the file, with which its host detects, at an update, that the file has changed since. */
    public Optional<Revision> revision() {
        return Optional.ofNullable(revision);
    }

    /** Returns the id of the blob as which Git stores the content. */
    public Optional<ObjectId> objectId() {
        return Optional.ofNullable(objectId);
    }

    /** Returns a copy with other bytes, for an update: it keeps path and revision, by which the host detects a change since. */
    public FileContent withBytes(byte[] changed) {
        return builder(path, changed).revision(revision).build();
    }

    /** Returns the size of the content in bytes. */
    public int size() {
        return bytes.length;
    }

    /** Returns the content as text; empty if it is not valid UTF-8. */
    public Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "FileContent[" + path + ", " + bytes.length + " bytes]";
    }

    /** A builder of contents; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final FilePath path;
        private final byte[] bytes;
        private @Nullable Revision revision;
        private @Nullable ObjectId objectId;

        private Builder(FilePath path, byte[] bytes) {
            this.path = requireNonNull(path, "path");
            this.bytes = requireNonNull(bytes, "bytes").clone();
        }

        /** Sets the revision of the file, with which its host detects, at an update, that the file has changed since. */
        public Builder revision(@Nullable Revision revision) {
            this.revision = revision;
            return this;
        }

        /** Sets the id of the blob as which Git stores the content. */
        public Builder objectId(@Nullable ObjectId objectId) {
            this.objectId = objectId;
            return this;
        }

        /** Builds the content; the builder can be used again. */
        public FileContent build() {
            return new FileContent(this);
        }
    }
}
