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
 * A profile: a UTF-8 file of {@code key=value} lines, secrets among them, that only this process's user or root may read, of
 * at most 1 MiB. A link is followed, and what it leads to is judged.
 *
 * <p>Unlike in other properties files, a backslash is a character as any other, no key is given twice, and a byte-order mark
 * at the beginning is passed over.
 */
public final class ProfileFile {

    /** Where the user's own one is, in words. */
    public static final String PLACE = "~/.config/forgeport/profile.properties";

    private static final int SHOWN = 1000;

    private final Path path;

    private ProfileFile(Path path) {
        this.path = requireNonNull(path, "path");
    }

    /** Names it; it is read when it is asked, and need not be there before. */
    public static ProfileFile at(Path path) {
        return new ProfileFile(path);
    }

    /**
     * The user's own one, {@link #PLACE}, if there is anything at its place: below the environment's {@code HOME}, or below the
     * JVM's {@code user.home} if that is no absolute path.
     *
     * @param environment all variables, such as {@code System.getenv()}
     */
    public static Optional<ProfileFile> inHome(Map<String, String> environment) {
        return HomeDirectory.of(environment)
                .map(home -> at(home.resolve(Path.of(".config", "forgeport", "profile.properties"))))
                .filter(ProfileFile::exists);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whether there is anything at its place, be it a link that leads nowhere. */
    public boolean exists() {
        return Files.exists(path, NOFOLLOW_LINKS);
    }

    /**
     * Reads all of it, anew each time. Where a file system has no permissions of POSIX, whose it is and who may read it is not
     * checked.
     *
     * @throws IllegalStateException if it is not there, or no such file; the message tells why, and nothing that is in it
     */
    public Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        lines().forEach((key, line) -> values.put(key, line.value()));
        return values;
    }

    /** The same with the numbers of the lines. */
    public Map<String, ProfileLine> lines() {
        try {
            return ProfileLine.parse(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(PrivateFile.read(path)))
                    .toString());
        } catch (ProfileLine.Twice ambiguous) {
            throw unusable(String.valueOf(ambiguous.getMessage()));
        } catch (PrivateFile.Refused refused) {
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
        return new IllegalStateException("the profile " + shown(path) + " " + why);
    }

    static String shown(Path path) {
        return SafeText.of(path.toString(), SHOWN);
    }

    /** Shows its place and nothing of what is in it. */
    @Override
    public String toString() {
        return "the profile " + shown(path);
    }
}
