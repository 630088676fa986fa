package io.github.forgeport.domain.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.repository.RepositoryPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedUrlTest {

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("a clone URL", "https://host.example/g/r.git", "g/r"),
                arguments("a clone URL in capitals", "HTTPS://host.example/g/r.git", "g/r"),
                arguments("a clone URL with a credential", "https://user:canary@host.example/g/r.git", "g/r"),
                arguments("a clone URL with a token for a user", "https://canary@host.example/g/r.git", "g/r"),
                arguments("a clone URL with a port", "http://host.example:8080/g/r.git", "g/r"),
                arguments("a clone URL of a host without a dot", "https://git/g/r.git", "g/r"),
                arguments("a clone URL of SSH", "ssh://git@host.example:22/g/r.git", "g/r"),
                arguments("the scp form", "git@host.example:g/r.git", "g/r"),
                arguments("the scp form of a host without a dot", "git@git:g/s/r.git", "g/s/r"),
                arguments("the scp form without a user", "host.example:g/r.git", "g/r"),
                arguments("the scp form of an absolute path", "git@host.example:/g/r.git", "g/r"),
                arguments("the scp form of another user", "gitea@forge:g/r.git", "g/r"),
                arguments("the scp form of a host in figures", "git@192.168.1.5:g/r.git", "g/r"),
                arguments("the scp form of a host in figures alone", "192.168.1.5:g/r", "g/r"),
                arguments("the scp form of a host beyond ASCII", "git@代码.example:g/r.git", "g/r"),
                arguments("the scp form of such a host in ASCII", "git@xn--fsqu00a.xn--0zwm56d:g/r.git", "g/r"),
                arguments("the scp form with a port", "git@host.example:7999/g/r.git", "g/r"),
                arguments("another scheme", "git+ssh://git@host.example/g/r.git", "g/r"),
                arguments("a prefix of a tool", "git::https://canary@host.example/g/r.git", "g/r"),
                arguments("a prefix of a build tool", "scm:git:https://host.example/g/r.git", "g/r"),
                arguments("a whole command", "git clone git@host.example:g/r.git", "g/r"),
                arguments("a URL that lost a slash", "https:/host.example/g/r", "g/r"),
                arguments("a URL that lost its scheme", "user:canary@host.example/g/r", "g/r"),
                arguments("a page", "https://host.example/g/r", "g/r"),
                arguments("a page with a slash behind", "https://host.example/g/s/r/", "g/s/r"),
                arguments("a page of a branch", "https://host.example/g/s/r/-/tree/main/src", "g/s/r"),
                arguments("a page of a branch elsewhere", "https://host.example/g/r/tree/main", "g/r"),
                arguments("a page of a file", "https://host.example/g/r/blob/main/a.txt#L1", "g/r"),
                arguments("a page with a query", "https://host.example/g/r?private_token=canary", "g/r"),
                arguments("a page with letters encoded", "https://host.example/%E4%BB%A3/%E7%A0%81", "代/码"),
                arguments("one with blanks around it", " https://host.example/g/r\n", "g/r"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void it_is_refused_for_a_path_and_the_path_in_it_is_shown(String what, String address, String inside) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryPath.parse(address))
                .withMessage("a repository path is wanted, and this is an address; the path in it is '" + inside
                        + "'; expected namespace/name, such as group/repository");
        assertThat(RepositoryPath.inAddress(address)).contains(RepositoryPath.parse(inside));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void it_is_refused_for_a_namespace_and_its_parts_alike(String what, String address, String inside) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamespacePath.parse(address))
                .withMessageStartingWith(
                        "a namespace path is wanted, and this is an address; the path in it is '" + inside + "';");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NamespacePath(List.of("g", address)))
                .withMessageStartingWith("a path segment is wanted, and this is an address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RepositoryPath(NamespacePath.parse("g"), address))
                .withMessageStartingWith("a path segment is wanted, and this is an address");
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                arguments("a password with a slash", "https://user:can/ary@host.example/g/r"),
                arguments("a password of digits and a slash", "https://user:12/canary@host.example/g/r"),
                arguments("a user with a slash", "https://can.ary/x@host.example/g/r"),
                arguments("a password behind the path", "https://host.example/canary/canary:x@other.example/g/r"),
                arguments("an at sign that is encoded", "https://host.example/canary%3Ax%40other.example/r"),
                arguments("a percent sign that encodes nothing", "https://host.example/g/canary%/r"),
                arguments("a file", "file:///srv/canary/r.git"),
                arguments("a command", "ext::sh -c canary://x"),
                arguments("no host", "https:///canary/r"),
                arguments("a path that climbs", "https://host.example/../canary/r"),
                arguments("no path", "https://canary.example/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void where_the_path_may_hold_a_credential_nothing_is_shown(String what, String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryPath.parse(address))
                .withMessage("a repository path is wanted, and this is an address;"
                        + " expected namespace/name, such as group/repository");
        assertThat(RepositoryPath.inAddress(address)).isEmpty();
    }

    @Test
    void an_address_of_one_name_has_no_repositorys_path() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryPath.parse("https://host.example/g"))
                .withMessageContaining("the path in it is 'g'; expected namespace/name");
        assertThat(RepositoryPath.inAddress("https://host.example/g")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host.example/g/r",
                "a:b/c",
                "a?#;&=+@:/b?#;&=+@:",
                "+/;@:=",
                "@scope/name",
                "user@group/name",
                "C:/repo",
                "v1.2/a:b",
                "a/:.",
                "50%/%2F%2e%2e"
            })
    void what_could_be_a_path_is_one(String text) {
        assertThat(RepositoryPath.parse(text)).hasToString(text);
        assertThat(RepositoryPath.inAddress(text)).isEmpty();
    }

    @Test
    void a_long_text_takes_no_time_and_no_stack() {
        for (String host : List.of("a.", "a-", "a.-", "1.", "代.")) {
            for (String start : List.of("", "u@", "u:p@", "git@")) {
                assertThatNoException().isThrownBy(() -> {
                    try {
                        RepositoryPath.parse(start + host.repeat(2_000 / host.length()) + "x:g/r");
                    } catch (IllegalArgumentException refused) {
                        assertThat(refused).hasMessageContaining("expected");
                    }
                });
            }
        }
        for (String piece : List.of("a.", "a@", "[", ":", "/-/", "https:/", "a:b@")) {
            String text = piece.repeat(500_000 / piece.length());

            assertThatIllegalArgumentException().isThrownBy(() -> RepositoryPath.parse(text + ":"));
            assertThatIllegalArgumentException().isThrownBy(() -> RepositoryPath.parse("https://h/" + text));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RepositoryPath.parse("https://h.x/" + text.substring(0, 2_000)));
        }
    }
}
