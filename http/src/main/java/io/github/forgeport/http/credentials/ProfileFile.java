package io.github.forgeport.http.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.SafeText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A profile: a UTF-8 file of settings and secrets in {@code key=value} lines, which only this process's user or root may
 * read. It has at most 1 MiB; a link is followed, and its target is checked.
 *
 * <p>Unlike in other properties files, a backslash is a character as any other, no key is given twice, and a byte-order mark
 * at the beginning is passed over.
 */
public final class ProfileFile {

    /** The path of the user's own profile, as messages show it. */
    public static final String PLACE = "~/.config/forgeport/profile.properties";

    private static final int SHOWN_CHARACTERS = 1000;

    private final Path path;

    private ProfileFile(Path path) {
        this.path = requireNonNull(path, "path");
    }

    /** Creates a profile at a path; the file is read later and need not exist yet. */
    public static ProfileFile at(Path path) {
        return new ProfileFile(path);
    }

    /**
     * Returns the user's own profile, {@link #PLACE}, if the file exists. Without an absolute {@code HOME} in the
     * environment it is below the JVM's {@code user.home}.
     *
     * @param environment all variables, such as {@code System.getenv()}
     */
    public static Optional<ProfileFile> inHome(Map<String, String> environment) {
        return HomeDirectory.of(environment)
                .map(home -> at(home.resolve(Path.of(".config", "forgeport", "profile.properties"))))
                .filter(ProfileFile::exists);
    }

    public Path path() {
        return path;
    }

    /** Whether the profile's file exists; a link that leads nowhere counts. */
    public boolean exists() {
        return Files.exists(path, NOFOLLOW_LINKS);
    }

    /**
     * Reads the file and returns its values by key; nothing is cached.
     *
     * @throws IllegalStateException if the file is missing or must not be read; the message shows nothing of its content
     */
    public Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        lines().forEach((key, line) -> values.put(key, line.value()));
        return values;
    }

    /** Reads the file and returns its values by key, with their line numbers; nothing is cached. */
    public Map<String, ProfileLine> lines() {
        try {
            return ProfileLine.parse(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(PrivateFileReader.read(path)))
                    .toString());
        } catch (ProfileLine.DuplicateKey ambiguous) {
            throw unusable(String.valueOf(ambiguous.getMessage()));
        } catch (PrivateFileReader.Refused refused) {
            throw unusable(String.valueOf(refused.getMessage()));
        } catch (NoSuchFileException absent) {
            throw unusable("does not exist");
        } catch (CharacterCodingException garbled) {
            throw unusable("is not in UTF-8");
        } catch (IOException unreadable) {
            throw unusable("cannot be read");
        }
    }

    private IllegalStateException unusable(String why) {
        return new IllegalStateException("the profile " + formatForMessage(path) + " " + why);
    }

    /** Formats the path of a profile for a message. */
    static String formatForMessage(Path path) {
        return SafeText.of(path.toString(), SHOWN_CHARACTERS);
    }

    /** Returns the path of the profile. */
    @Override
    public String toString() {
        return "the profile " + formatForMessage(path);
    }
}
