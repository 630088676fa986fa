package io.github.forgeport.cli;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The standard streams as the shell left them; one that it closed fails whatever is written to it.
 *
 * <p>A closed one is taken by the next file that the JVM opens, and when the JDK closes that, it puts {@code /dev/null} there,
 * which swallows what is printed. Where the system does not tell what a descriptor is, they are taken as they are.
 */
final class StandardStreams {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path NOTHING = Path.of("/dev/null");

    private StandardStreams() {}

    static FileDescriptor out() {
        return isTakenByJvm(1) ? closed() : FileDescriptor.out;
    }

    static FileDescriptor err() {
        return isTakenByJvm(2) ? closed() : FileDescriptor.err;
    }

    private static FileDescriptor closed() {
        return new FileDescriptor();
    }

    /** A lower one is taken before, by the JVM's first file, which it keeps. */
    private static boolean isTakenByJvm(int descriptor) {
        return isBelow(NOTHING, descriptor)
                && IntStream.range(0, descriptor)
                        .anyMatch(lower -> isBelow(Path.of(System.getProperty("java.home")), lower));
    }

    private static boolean isBelow(Path folder, int descriptor) {
        try {
            return DESCRIPTORS
                    .resolve(Integer.toString(descriptor))
                    .toRealPath()
                    .startsWith(folder.toRealPath());
        } catch (IOException noFile) {
            return false;
        }
    }
}
