package io.github.forgeport.domain.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.git.CloneUrl.Transport;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloneUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://codeup.aliyun.com/xxx/test/test.git, HTTPS, codeup.aliyun.com, , xxx/test/test.git",
        "http://cpe.gitlab.com:8090/zmg/x.git, HTTP, cpe.gitlab.com, 8090, zmg/x.git",
        "ssh://git@host.example/group/x.git, SSH, host.example, , group/x.git",
        "ssh://git@host.example:2222/group/x.git, SSH, host.example, 2222, group/x.git",
        "git://host.example:9418/x.git, GIT, host.example, 9418, x.git",
        "HTTPS://Host.Example/x.git, HTTPS, Host.Example, , x.git",
        "https://[2001:db8::1]:8443/x.git, HTTPS, [2001:db8::1], 8443, x.git",
        "https://[::1]/x.git, HTTPS, [::1], , x.git",
        "https://host.example:1/x, HTTPS, host.example, 1, x",
        "https://host.example:65535/x, HTTPS, host.example, 65535, x",
        "git@codeup.aliyun.com:xxx/test/test.git, SSH, codeup.aliyun.com, , xxx/test/test.git",
        "codeup.aliyun.com:xxx/test.git, SSH, codeup.aliyun.com, , xxx/test.git",
        "git@[::1]:x.git, SSH, [::1], , x.git",
        "git@host.example:/absolute/x.git, SSH, host.example, , /absolute/x.git",
        "git@host.example:22/x.git, SSH, host.example, , 22/x.git",
        "git@host.example:~user/a@b:c.git, SSH, host.example, , ~user/a@b:c.git",
        "git@host.example:~user/x.git, SSH, host.example, , ~user/x.git",
        "ssh://git@host.example/~user/x.git, SSH, host.example, , ~user/x.git",
        "[git@host:7999]:g/r.git, SSH, host, 7999, g/r.git",
        "[host:7999]:g/r.git, SSH, host, 7999, g/r.git",
        "[git@host]:g/r.git, SSH, host, , g/r.git",
        "git@[host]:g/r.git, SSH, host, , g/r.git",
        "git@[abc:22]:g/r.git, SSH, abc, 22, g/r.git",
        "[git@host:7999]:~user/r.git, SSH, host, 7999, ~user/r.git",
        "git@host.example:7999:g/r.git, SSH, host.example, , 7999:g/r.git",
        "ssh://git@[::1]:22/p, SSH, [::1], 22, p",
        "SSH://git@host.example/x.git, SSH, host.example, , x.git",
        "Http://host.example/x.git, HTTP, host.example, , x.git",
        "GIT://host.example/x.git, GIT, host.example, , x.git",
        "https://under_score.example/x.git, HTTPS, under_score.example, , x.git",
        "git@under_score:x.git, SSH, under_score, , x.git",
        "https://b\u00FCcher.example/x.git, HTTPS, b\u00FCcher.example, , x.git",
        "git@\u4EE3\u7801.example:x.git, SSH, \u4EE3\u7801.example, , x.git",
        "https://\u4EE3\u7801\u3002example:8443/x.git, HTTPS, \u4EE3\u7801\u3002example, 8443, x.git"
    })
    void it_is_taken_apart(String text, Transport transport, String host, Integer port, String path) {
        CloneUrl url = CloneUrl.parse(text);

        assertThat(url.transport()).isEqualTo(transport);
        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port())
                .isEqualTo(Optional.ofNullable(port).map(OptionalInt::of).orElse(OptionalInt.empty()));
        assertThat(url.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://codeup.aliyun.com/组织/代码库.git",
                "https://host.example/\uD83D\uDE80/%2F%2e%2e/a?#;&=+@:.git",
                "https://user:obviously-fake@host.example/x.git",
                "ssh://git@host.example:2222/x.git",
                "git@host.example:组织/\uD83D\uDE80.git",
                "http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git"
            })
    void it_reveals_the_address_exactly_as_it_came(String text) {
        assertThat(CloneUrl.parse(text).reveal()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://codeup.aliyun.com/xxx/test/test.git",
                "http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git",
                "ssh://git@host.example:2222/x.git",
                "git@codeup.aliyun.com:xxx/test/test.git",
                "host.example:group/x@y.git",
                "git@host.example:@scope/x.git",
                "https://host.example/a@b/c@d.git",
                "[git@host:7999]:g/r.git",
                "https://b\u00FCcher.example/x.git",
                "git@\u4EE3\u7801.example:x.git"
            })
    void an_address_without_a_credential_prints_as_it_came(String text) {
        assertThat(CloneUrl.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://host.example/x.git?private_token=fake-canary, https://host.example/x.git?***",
        "https://user:fake@host.example/x.git?a=b&t=fake-canary#c, https://***@host.example/x.git?***",
        "ssh://git@host.example/x.git?t=fake-canary, ssh://git@host.example/x.git?***",
        "https://host.example/x.git#access_token=fake-canary, https://host.example/x.git#***",
        "git@host.example:x.git?token=fake-canary, git@host.example:x.git?***"
    })
    void parameters_print_masked(String text, String printed) {
        assertThat(CloneUrl.parse(text)).hasToString(printed);
        assertThat(CloneUrl.parse(text).reveal()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:fake-canary@host.example/x.git, https://***@host.example/x.git",
        "https://fake-canary@host.example/x.git, https://***@host.example/x.git",
        "https://user:fake-canary@host.example:8443/x.git, https://***@host.example:8443/x.git",
        "https://:fake-canary@host.example/x.git, https://***@host.example/x.git",
        "https://user:fake@canary@host.example/x.git, https://***@host.example/x.git",
        "https://user:fake:canary@host.example/x.git, https://***@host.example/x.git",
        "https://user:fake-canary@[::1]:8443/x.git, https://***@[::1]:8443/x.git",
        "http://user:fake-canary@host.example/x.git, http://***@host.example/x.git",
        "ssh://user:fake-canary@host.example/x.git, ssh://***@host.example/x.git",
        "ssh://:fake-canary@host.example/x.git, ssh://***@host.example/x.git",
        "git://fake-canary@host.example/x.git, git://***@host.example/x.git",
        "HTTPS://user:fake-canary@Host.Example/x.git, HTTPS://***@Host.Example/x.git",
        "[fake-canary-of-more-than-32-characters@host:7999]:g/r.git, [***@host:7999]:g/r.git",
        "https://fake-canary@g\u0131thub.example/x.git, https://***@xn--gthub-n4a.example/x.git"
    })
    void what_could_be_a_credential_prints_masked(String text, String printed) {
        CloneUrl url = CloneUrl.parse(text);

        assertThat(url).hasToString(printed);
        assertThat(url.host()).doesNotContain("canary");
        assertThat(url.path()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:/user:fake-canary@host.example/x.git",
                "https:user:fake-canary@host.example/x.git",
                "HTTP:/user:fake-canary@host.example/x.git",
                "user:fake-canary@host.example/x.git",
                "user:fake-canary@host.example:x.git",
                "https//user:fake-canary@host.example/x.git"
            })
    void a_url_with_a_slip_in_its_scheme_does_not_pass_for_the_short_form_of_ssh(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloneUrl.parse(text))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "/srv/git/x.git",
                "./x.git",
                "x.git",
                "file:///srv/git/x.git",
                "ftp://host.example/x.git",
                "git+ssh://git@host.example/x.git",
                "javascript://host.example/%0Aalert(1)",
                "https:///x.git",
                "https://host.example",
                "https://host.example/",
                "https://user:fake-canary@/x.git",
                "https://host.example:/x.git",
                "https://host.example:http/x.git",
                "https://user:fake-canary@host.example:0/x.git",
                "https://user:fake-canary@host.example:65536/x.git",
                "https://user:fake-canary@host.example:999999/x.git",
                "https://host.example:-1/x.git",
                "https://[::1/x.git",
                "https://[fe80::1%eth0]/x.git",
                "https://[host.example]/x.git",
                " https://user:fake-canary@host.example/x.git",
                "git@:x.git",
                "@host.example:x.git",
                "git@host.example:",
                "git@host.example://x.git"
            })
    void any_other_address_is_refused_without_showing_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloneUrl.parse(text))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).startsWith("clone URL").doesNotContain("canary", "example"));
    }

    @ParameterizedTest
    @MethodSource("io.github.forgeport.domain.text.NameAndIdInputs#refusedInIdentities")
    void a_text_that_hides_or_misleads_is_refused_in_either_form(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CloneUrl.parse(text));
        if (!text.isBlank() && !text.equals("\u00A0") && !text.equals("\u202F") && !text.equals(" \u00A0\u3000 ")) {
            assertThatIllegalArgumentException().isThrownBy(() -> CloneUrl.parse("https://host.example/" + text));
            assertThatIllegalArgumentException().isThrownBy(() -> CloneUrl.parse("git@host.example:" + text));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://\u0430\u0440\u0440\u04CF\u0435.example/x.git, https://xn--80ak6aa92e.example/x.git",
        "git@g\u03BFogle.example:x.git, git@xn--gogle-rce.example:x.git",
        "[git@\u0455\u0455\u04BB:22]:x.git, [git@xn--b2aa02a:22]:x.git"
    })
    void a_host_that_could_be_taken_for_another_prints_in_ascii_and_is_revealed_as_it_came(
            String text, String printed) {
        CloneUrl url = CloneUrl.parse(text);

        assertThat(url).hasToString(printed);
        assertThat(url.reveal()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://\u2474.example/x", "https://a\u3002\u3002b/x", "https://\uFDFA.example/x"})
    void a_host_that_has_no_ascii_form_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloneUrl.parse(text))
                .withMessageStartingWith("clone URL has a host that is no name; expected https://host/path.git");
    }

    @Test
    @Tag("row:H8")
    void the_limit_of_8192_characters_is_inclusive() {
        String start = "https://host.example/";

        assertThat(CloneUrl.parse(start + "x".repeat(8192 - start.length())).reveal())
                .hasSize(8192);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloneUrl.parse(start + "x".repeat(8193 - start.length())));
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> CloneUrl.parse(null));
    }

    @Test
    void addresses_that_differ_only_in_their_credential_are_two() {
        CloneUrl one = CloneUrl.parse("https://fake-a@host.example/x.git");
        CloneUrl other = CloneUrl.parse("https://fake-b@host.example/x.git");

        assertThat(one).isNotEqualTo(other).hasToString(other.toString());
        assertThat(one).isEqualTo(CloneUrl.parse(one.reveal())).hasSameHashCodeAs(CloneUrl.parse(one.reveal()));
    }
}
