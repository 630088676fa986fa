package io.github.forgeport.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams of the process; writing to one that the shell has closed fails.
 *
 * <p>A closed one is taken by the next file that the JVM opens, and when the JDK closes that, it puts {@code /dev/null}
 * there, which swallows what is printed. Where the system does not tell what a descriptor is, they are taken as they are.
 */
public final class StandardStreams implements StreamState {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path NULL_DEVICE = Path.of("/dev/null");

    /** The bits of a Unix file mode that hold the type of the file; the values for pipe and socket follow. */
    private static final int FILE_TYPE_MASK = 0170000;

    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final StandardStreamWriter out =
            new StandardStreamWriter(1, isClosedByShell(1) ? closedDescriptor() : FileDescriptor.out);
    private final StandardStreamWriter err =
            new StandardStreamWriter(2, isClosedByShell(2) ? closedDescriptor() : FileDescriptor.err);
    private @Nullable Boolean terminal;

    public PrintWriter out() {
        return out.writer();
    }

    public PrintWriter err() {
        return err.writer();
    }

    @Override
    public boolean isReaderGone() {
        return out.isReaderGone() || err.isReaderGone();
    }

    /**
     * Whether stderr is a terminal, found once with the shell tool {@code test}, since Java detects this only for stdin
     * and stdout.
     */
    @Override
    public synchronized boolean showsMessagesOnTerminal() {
        if (terminal == null) {
            terminal = isTerminal(2);
        }
        return terminal;
    }

    @Override
    public boolean canAskOnTerminal() {
        return showsMessagesOnTerminal() && isTerminal(0);
    }

    @Override
    public byte[] readInputBytes() throws IOException {
        return System.in.readAllBytes();
    }

    @Override
    public String readInputLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = System.in.read(); read >= 0 && read != '\n'; read = System.in.read()) {
            line.write(read);
        }
        return line.toString(UTF_8);
    }

    /** Whether the shell tool {@code test} says that a descriptor is a terminal. */
    private static boolean isTerminal(int descriptor) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                            .redirectInput(Redirect.INHERIT)
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchTool) {
            return false;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns a descriptor that is not open, so that writing to it fails. */
    private static FileDescriptor closedDescriptor() {
        return new FileDescriptor();
    }

    /**
     * Whether the shell had closed a descriptor before it started the program. The JVM's first file, which it keeps open,
     * has then taken it or a lower one.
     */
    private static boolean isClosedByShell(int descriptor) {
        return isOpenedFrom(NULL_DEVICE, descriptor)
                && IntStream.range(0, descriptor)
                        .anyMatch(lower -> isOpenedFrom(Path.of(System.getProperty("java.home")), lower));
    }

    /** Whether the file open at a descriptor is the given file, or lies in the given folder. */
    private static boolean isOpenedFrom(Path folder, int descriptor) {
        try {
            return descriptorLink(descriptor).toRealPath().startsWith(folder.toRealPath());
        } catch (IOException noFile) {
            return false;
        }
    }

    /** Whether a descriptor is an anonymous or named pipe, or a socket used as a pipe. */
    static boolean isPipe(int descriptor) {
        try {
            int type = (int) Files.getAttribute(descriptorLink(descriptor), "unix:mode") & FILE_TYPE_MASK;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException nobodyTells) {
            return false;
        }
    }

    /** Returns the path of the symbolic link to the file of a descriptor. */
    private static Path descriptorLink(int descriptor) {
        return DESCRIPTORS.resolve(Integer.toString(descriptor));
    }
}
