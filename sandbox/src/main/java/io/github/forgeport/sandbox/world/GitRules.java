package io.github.forgeport.sandbox.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Validation rules for names, messages and times, as Git itself or {@code git fsck} has them. */
final class GitRules {

    /** The pattern of a part of a ref: no dot at either end, no .lock at the end, no character of revision expressions. */
    private static final String REF_PART =
            "(?!\\.)(?!(?:[^/]*\\.lock|[^/]*\\.|@)(?:/|$))[^\\x00-\\x20\\x7f~^:?*\\[\\\\/]+";

    private static final Pattern REF =
            Pattern.compile("(?!-)(?!.*(?:\\.\\.|@\\{))" + REF_PART + "(?:/" + REF_PART + ")*");

    private static final Pattern PATH_PART =
            Pattern.compile("(?!\\.{1,2}(?:/|$))(?!(?i:\\.git)(?:/|$))[^/\\\\\\p{Cntrl}]+");

    private static final Pattern PATH = Pattern.compile(PATH_PART + "(?:/" + PATH_PART + ")*");

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private GitRules() {}

    /** Checks that Git accepts a name of a branch or tag. */
    static void requireRef(String what, String name) {
        if (name.equals("HEAD") || !REF.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a " + what + " in Git: " + quoted(name));
        }
    }

    /** Checks that Git accepts the path of a file. */
    static void requirePath(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("no path of a file in Git: " + quoted(path));
        }
    }

    /** Checks that no two names are equal, and that none is a folder of another. */
    static void requireNoNameConflict(String what, Collection<String> names) {
        NavigableSet<String> distinct = new TreeSet<>(names);
        if (distinct.size() < names.size()) {
            throw new IllegalArgumentException("two are of the same name: " + what);
        }
        for (String name : names) {
            String next = distinct.higher(name + "/");
            if (next != null && next.startsWith(name + "/")) {
                throw new IllegalArgumentException(
                        "the name of one is a folder of another: " + what + ", " + quoted(next));
            }
        }
    }

    /** Checks that a message of a commit or tag is not blank and has no NUL. */
    static void requireMessage(String message) {
        if (message.isBlank() || message.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a message is blank or has a NUL");
        }
    }

    /** Checks that a time is in the years 1970 to 9999, and returns it in whole seconds, as Git keeps it. */
    static Instant requireTime(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("not a time of the years 1970 to 9999: " + time);
        }
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns a name in quotes for a message, shortened and without control characters. */
    private static String quoted(String name) {
        String cut = name.length() > 60 ? name.substring(0, 60) + "..." : name;
        return "'" + cut.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
