package io.github.forgeport.http.credentials;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user's home directory: the variable {@code HOME}, or else the JVM's property {@code user.home}. */
final class HomeDirectory {

    private HomeDirectory() {}

    /** Returns the user's home directory; empty if it is not absolute, since it would depend on the working directory. */
    static Optional<Path> of(Map<String, String> environment) {
        return parseAbsolute(environment.get("HOME")).or(() -> parseAbsolute(System.getProperty("user.home")));
    }

    private static Optional<Path> parseAbsolute(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
