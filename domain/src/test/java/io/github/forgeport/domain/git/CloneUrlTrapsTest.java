package io.github.forgeport.domain.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text in which Git, SSH or a shell would read an option, a program or another host is no clone URL; the message says why.
 */
class CloneUrlTrapsTest {

    private static final String PROGRAM = "names a program before '::', which Git would run as a remote helper";
    private static final String OPTION = "begins with '-', which Git or SSH would take for an option";
    private static final String FILE = "is the path of a file, and not of a host";
    private static final String SCHEME = "has another scheme than https, http, ssh and git";
    private static final String BRACKET = "has '@[', behind which Git would look for the host";
    private static final String NO_PATH = "has no path behind its host";
    private static final String NO_HOST = "has no host";
    private static final String NO_USER = "has no user before its '@'";
    private static final String NO_PORT = "has a port that is no number";
    private static final String RANGE = "has a port outside 1 to 65535";
    private static final String HOST = "has a host with a character that is none of a name";
    private static final String USER =
            "has a user with a character that SSH, Git or a shell would not take for one of its name";
    private static final String BACKSLASH = "has a '\\' before its path, behind which another host could stand";
    private static final String CONTROL = "has an invisible, control or unpaired surrogate character";
    private static final String ENCODED_CONTROL = "has a percent-encoded control character";
    private static final String BLANK = "begins or ends with a blank";
    private static final String NEITHER = "is neither a URL of https, http, ssh or git nor user@host:path";

    private static Arguments trap(String name, String text, String reason) {
        return arguments(named(name, text), reason);
    }

    static Stream<Arguments> options() {
        return Stream.of(
                trap("host with an option's value", "ssh://-oProxyCommand=canary/y", "has a host that " + OPTION),
                trap("host that is an option", "ssh://-oProxyCommand/y", "has a host that " + OPTION),
                trap("host behind a user", "ssh://git@-oCanary/y", "has a host that " + OPTION),
                trap("host with a port", "ssh://git@-oCanary:22/y", "has a host that " + OPTION),
                trap("host, encoded", "ssh://%2DoProxyCommand=canary/y", "has a host that " + OPTION),
                trap("host, encoded twice", "ssh://%252doProxyCommand/y", "has a host that " + OPTION),
                trap("host of the web", "https://-canary/y", "has a host that " + OPTION),
                trap("host of Git's own protocol", "git://-canary/y", "has a host that " + OPTION),
                trap("host in the short form", "git@-oProxyCommand=canary:y", "has a host that " + OPTION),
                trap("host in the short form, without a value", "git@-oCanary:y", "has a host that " + OPTION),
                trap("host in brackets", "[git@-oCanary:22]:y", "has a host that " + OPTION),
                trap("host in brackets behind a user", "git@[-oCanary]:y", "has a host that " + OPTION),
                trap("host in brackets without a user", "[-oCanary:22]:y", "has a host that " + OPTION),
                trap("user", "ssh://-oCanary@h.example/y", "has a user that " + OPTION),
                trap("user, encoded", "ssh://%2doCanary@h.example/y", "has a user that " + OPTION),
                trap("user in brackets", "[-oCanary@h.example:22]:y", "has a user that " + OPTION),
                trap("user in the short form", "-oCanary@h.example:y", OPTION),
                trap("host without a user in the short form", "-oProxyCommand=canary.x:y", OPTION),
                trap("option of Git", "--upload-pack=canary", OPTION),
                trap("option of Git, encoded", "%2D-upload-pack=canary", OPTION),
                trap("path in the short form", "git@h.example:-canary", "has a path that " + OPTION),
                trap("path with a value", "git@h.example:--upload-pack=canary", "has a path that " + OPTION),
                trap("path without a user", "h.example:-canary", "has a path that " + OPTION),
                trap("path in brackets", "[git@h.example:22]:-canary", "has a path that " + OPTION),
                trap("path behind an address in figures", "git@[::1]:-canary", "has a path that " + OPTION),
                trap("path of a URL", "ssh://git@h.example/-canary", "has a path that " + OPTION),
                trap("path of a URL, encoded", "ssh://git@h.example/%2Dcanary", "has a path that " + OPTION),
                trap("path of the web", "https://h.example/-canary/x.git", "has a path that " + OPTION),
                trap("path of the web, encoded", "https://h.example:8443/%2dcanary", "has a path that " + OPTION));
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                trap("ext", "ext::sh -c canary", PROGRAM),
                trap("fd", "fd::7", PROGRAM),
                trap("codecommit", "codecommit::eu-west-1://canary", PROGRAM),
                trap("gcrypt", "gcrypt::https://oauth2:canary@h.example/p", PROGRAM),
                trap("git", "git::https://oauth2:canary@h.example/p", PROGRAM),
                trap("upper case", "EXT::sh -c canary", PROGRAM),
                trap("with a dot, like a host", "h.example::canary", PROGRAM),
                trap("beyond ASCII, but not in the form that is shown", "g\u0131t.example::canary", PROGRAM),
                trap("an unknown one", "transport::anything", PROGRAM),
                trap("by its scheme", "ext://sh -c canary", SCHEME),
                trap("by an unknown scheme", "h.example://canary", SCHEME),
                trap("command in a user", "ssh://$(canary)@h.example/y", USER),
                trap("command in a user, encoded", "ssh://%60canary%60@h.example/y", USER),
                trap("command in a user of the short form", "`canary`@h.example:y", NEITHER),
                trap("semicolon in a user", "ssh://git;canary@h.example/y", USER),
                trap("blank in a user", "ssh://git canary@h.example/y", USER),
                trap("command in a host", "ssh://git@$(canary)/y", HOST),
                trap("command in a host of the short form", "git@`canary`:y", HOST));
    }

    static Stream<Arguments> otherHosts() {
        return Stream.of(
                trap("brackets in the path", "git@h.example:g/x@[canary.example]:y", BRACKET),
                trap("brackets in the path of a URL", "ssh://git@h.example/x@[canary.example]/y", BRACKET),
                trap("encoded brackets in it", "ssh://git@h.example/x%40%5Bcanary.example%5D/y", BRACKET),
                trap("brackets behind parameters", "ssh://git@h.example/x?@[canary.example]/y", BRACKET),
                trap("brackets without a user", "h.example:x/y@[canary.example]:z", BRACKET),
                trap("brackets behind brackets", "[git@h.example:22]:g/x@[canary.example]:y", BRACKET),
                trap("brackets as a user", "ssh://[canary.example]@h.example/y", USER),
                trap("brackets in a user", "ssh://x@[canary.example]@h.example/y", BRACKET),
                trap("slash in a user", "ssh://canary.example%2F@h.example/y", USER),
                trap("brackets around brackets", "[git@[::1]:22]:y", NEITHER),
                trap("question mark before the host", "https://canary.example?@h.example/y", NO_PATH),
                trap("hash before the host", "https://canary.example#@h.example/y", NO_PATH),
                trap("backslash before the host", "https://canary.example\\@h.example/y", BACKSLASH),
                trap("address in brackets that is a name", "https://[canary]/y", HOST),
                trap("percent-encoded host", "https://h%2eexample/y", HOST));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                trap("drive", "C:\\canary", FILE),
                trap("drive and slash", "c:/canary", FILE),
                trap("drive alone", "C:", FILE),
                trap("share", "\\\\server\\canary", FILE),
                trap("file scheme", "file:///srv/canary", FILE),
                trap("file scheme without slashes", "file:canary.git", FILE),
                trap("file scheme with a host", "FILE://h.example/canary", FILE),
                trap("absolute", "/srv/canary.git", FILE),
                trap("relative", "./canary", FILE),
                trap("relative with a colon", "./a:canary", FILE),
                trap("upwards", "../canary", FILE),
                trap("home", "~/canary", FILE),
                trap("here", ".", FILE));
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                trap("path", "https://h.example", NO_PATH),
                trap("path behind a slash", "https://h.example/", NO_PATH),
                trap("path behind a port", "ssh://git@h.example:22", NO_PATH),
                trap("path before parameters", "https://h.example?t=canary", NO_PATH),
                trap("path behind a user", "https://u:canary@h.example", NO_PATH),
                trap("path in the short form", "git@h.example:", NO_PATH),
                trap("path in the short form without a colon", "git@h.example", NO_PATH),
                trap("path without a user", "h.example:", NO_PATH),
                trap("path behind brackets", "[git@h.example:22]:", NO_PATH),
                trap("path behind brackets without a colon", "[git@h.example:22]", NO_PATH),
                trap("host", "https:///canary", NO_HOST),
                trap("host behind a user", "https://u:canary@/y", NO_HOST),
                trap("host before a port", "ssh://git@:22/y", NO_HOST),
                trap("host in the short form", "git@:canary", NO_HOST),
                trap("host in brackets", "[git@:22]:canary", NO_HOST),
                trap("user of SSH", "ssh://@h.example/canary", NO_USER),
                trap("user in the short form", "@h.example:canary", NO_USER),
                trap("user in brackets", "[@h.example:22]:canary", NO_USER),
                trap("port", "https://h.example:/canary", NO_PORT),
                trap("port of figures", "ssh://git@h.example:ssh/canary", NO_PORT),
                trap("port of at most five figures", "https://u:canary@h.example:999999/y", NO_PORT),
                trap("port of an address in figures", "ssh://git@[::1]:x/canary", NO_PORT),
                trap("port in brackets", "[git@h.example:]:canary", NO_PORT),
                trap("port above 0", "ssh://git@h.example:0/canary", RANGE),
                trap("port below 65536", "https://u:canary@h.example:65536/y", RANGE),
                trap("port above 0 in brackets", "[git@h.example:0]:canary", RANGE),
                trap(
                        "scheme that Git still wants",
                        "git+ssh://git@h.example/canary",
                        "has a scheme that Git has given up; write ssh:// instead"),
                trap("all", "canary", NEITHER));
    }

    static Stream<Arguments> characters() {
        return Stream.of(
                trap("line end", "https://h.example/canary\n", CONTROL),
                trap("line end within", "ssh://git@h.example/a\ncanary", CONTROL),
                trap("NUL", "git@h.example:canary\0", CONTROL),
                trap("delete", "git@h.example:canary\u007F", CONTROL),
                trap("encoded NUL", "https://h.example/canary%00", ENCODED_CONTROL),
                trap("encoded line end", "git://h.example/canary%0aHost:x", ENCODED_CONTROL),
                trap("encoded carriage return", "ssh://git@h.example/canary%0D", ENCODED_CONTROL),
                trap("encoded line end in a user", "https://u%0ahost=canary@h.example/y", ENCODED_CONTROL),
                trap("encoded line end in a host", "https://h%0Acanary/y", ENCODED_CONTROL),
                trap("encoded delete", "https://h.example/canary%7f", ENCODED_CONTROL),
                trap("encoded next line", "https://h.example/canary%C2%85", ENCODED_CONTROL),
                trap("line end encoded twice", "https://h.example/canary%250a", ENCODED_CONTROL),
                trap("blank before", " https://u:canary@h.example/y", BLANK),
                trap("blank behind", "https://u:canary@h.example/y ", BLANK),
                trap("wide blank behind", "git@h.example:canary\u3000", BLANK));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"options", "programs", "otherHosts", "files", "missing", "characters"})
    void what_is_no_address_for_git_is_refused_with_the_reason_and_not_shown(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloneUrl.parse(text))
                .withMessage("clone URL " + reason
                        + "; expected https://host/path.git, ssh://git@host/path.git or git@host:path.git");
        assertThat(reason).doesNotContainIgnoringCase("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://-canary-token@h.example/x.git",
                "https://u:p%2Fcanary@h.example/x.git",
                "https://u:p[1]canary$@h.example/x.git",
                "https://@h.example/x.git",
                "ssh://tom%40corp@h.example/x.git",
                "ssh://tom@corp.example@h.example:2022/x.git",
                "ssh://git@h.example/g/-x/--y.git",
                "ssh://git@h.example/[x]/y.git",
                "git@h.example:g/-x.git",
                "git@h.example:ext::x",
                "git@h.example::x",
                "git@h.example:C:/x",
                "https://h.example/a%20b%2F%C3%A9.git"
            })
    void what_only_resembles_a_trap_is_read_and_revealed_as_it_came(String text) {
        assertThat(CloneUrl.parse(text).reveal()).isEqualTo(text);
        assertThat(CloneUrl.parse(text).toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "ssh://",
                "ssh://u",
                "ssh://u%40",
                "ssh://h.example/",
                "git@h.example:",
                "[git@",
                "git@[",
                "https://h.example/",
                "[",
                ""
            })
    void the_longest_text_is_looked_through_at_once(String start) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String piece :
                    new String[] {"a", "a%40", "%40", "@", "@[", ":", "::", "/", "-", "[", "]:", "a.", "%25"}) {
                String text = (start + piece.repeat(8192)).substring(0, 8192);
                try {
                    assertThat(CloneUrl.parse(text).reveal()).isEqualTo(text);
                } catch (IllegalArgumentException refused) {
                    assertThat(refused).hasMessageStartingWith("clone URL ");
                }
            }
        });
    }
}
