package io.github.forgeport.cli.console;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.port.failure.GitHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exit codes of the program; scripts rely on their numbers, which therefore never change. */
public enum ExitCode {
    DONE(0, "done"),
    DEFECT(1, "an unexpected error of Forgeport itself, or its output could not be written"),
    USAGE(2, "wrong usage, or a setting that cannot be used"),
    NOT_CONFIGURED(3, "a setting is missing; the message names it"),
    DECLINED(4, "a question was not answered with yes; nothing was sent"),
    UNAUTHENTICATED(10, "the host refuses the credential", GitHostException.Unauthenticated.class),
    FORBIDDEN(11, "the account may not do this", GitHostException.Forbidden.class),
    NOT_FOUND(12, "there is no such thing, or the account may not see it", GitHostException.NotFound.class),
    CONFLICT(13, "it contradicts what is already there", GitHostException.Conflict.class),
    REJECTED(14, "the host finds the request wrong", GitHostException.Rejected.class),
    RATE_LIMITED(15, "too many requests; try again later", GitHostException.RateLimited.class),
    UNAVAILABLE(16, "the host cannot be reached or cannot serve", GitHostException.Unavailable.class),
    TIMED_OUT(17, "the host took too long", GitHostException.TimedOut.class),
    INTERRUPTED(18, "interrupted", GitHostException.Interrupted.class),
    PROTOCOL_VIOLATION(19, "the host's answer is not what it documents", GitHostException.ProtocolViolation.class),
    UNSUPPORTED(20, "the host cannot do this", GitHostException.Unsupported.class),
    CLOSED(21, "the session was closed", GitHostException.Closed.class),
    /** The exit code for output that its reader closed: 128 + 13, as a shell reports a program ended by SIGPIPE. */
    READER_GONE(141, "whoever read the output closed it, as '| head -1' does");

    private final int number;
    private final String meaning;
    private final @Nullable Class<? extends GitHostException> failure;

    ExitCode(int number, String meaning) {
        this(number, meaning, null);
    }

    ExitCode(int number, String meaning, @Nullable Class<? extends GitHostException> failure) {
        this.number = number;
        this.meaning = meaning;
        this.failure = failure;
    }

    /** Returns the exit code for a failed call to a host, by the class of the exception. */
    public static ExitCode of(GitHostException failure) {
        for (ExitCode code : values()) {
            if (code.failure != null && code.failure.isInstance(failure)) {
                return code;
            }
        }
        return DEFECT;
    }

    /** Returns the exit code of a call's outcome as a listener receives it, such as {@code Unavailable.CONNECT}. */
    public static ExitCode ofOutcome(String outcome) {
        String member = outcome.split("\\.", 2)[0];
        for (ExitCode code : values()) {
            if (code.failure != null && code.failure.getSimpleName().equals(member)) {
                return code;
            }
        }
        return DEFECT;
    }

    public int number() {
        return number;
    }

    /**
     * Returns the name of the exit code in JSON: the name of the exception class, such as {@code NotFound}, if it has one.
     */
    public String kind() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(joining());
    }

    /** Returns the meaning of each exit code by its number, for the help. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : values()) {
            meanings.put(Integer.toString(code.number), code.meaning);
        }
        return meanings;
    }
}
