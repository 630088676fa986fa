package io.github.forgeport.domain.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.text.SafeAddress;
import java.net.IDN;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host name beyond ASCII is displayed as it is, or in ASCII if it resembles another name. */
class SafeHostNameTest {

    static Stream<Named<String>> unmistakable() {
        return Stream.of(
                named("ASCII", "host-1.example"),
                named("underscore", "under_score.example"),
                named("ASCII form", "xn--bcher-kva.example"),
                named("German", "b\u00FCcher.example"),
                named("capitals", "B\u00DCCHER.example"),
                named("accent of its own", "bu\u0308cher.example"),
                named("sharp s", "stra\u00DFe.example"),
                named("Danish", "r\u00F8dgr\u00F8d-1.example"),
                named("Czech", "\u010Desk\u00FD.example"),
                named("Chinese", "\u4EE3\u7801.example"),
                named("Chinese with figures", "\u4EE3\u7801-2.example"),
                named("wide full stop", "\u4EE3\u7801\u3002example"),
                named("Japanese", "\u4F8B\u3048.\u30B5\u30FC\u30D0\u30FC.example"),
                named("Korean", "\uD55C\uAD6D.example"),
                named("Russian", "\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444"),
                named("Russian of few letters of its own", "\u0442\u0435\u0441\u0442.example"),
                named("Greek", "\u03B4\u03BF\u03BA\u03B9\u03BC\u03AE.example"));
    }

    static Stream<Named<String>> mistakable() {
        return Stream.of(
                named("one Cyrillic letter", "\u0430pple.example"),
                named("all Cyrillic", "\u0430\u0440\u0440\u04CF\u0435.example"),
                named("all Cyrillic, capitals", "\u0421\u041E\u0420\u0415.example"),
                named("all Cyrillic, with marks", "\u0451\u0440\u0435.example"),
                named("Cyrillic with Latin beyond ASCII", "\u0436\u00FC.example"),
                named("one Greek letter", "g\u03BFogle.example"),
                named("all Greek", "\u03C4\u03BF\u03C1.example"),
                named("Greek with Cyrillic", "\u03B4\u0436.example"),
                named("dotless i", "g\u0131thub.example"),
                named("script g", "\u0261ithub.example"),
                named("dot below", "paypa\u1E37.example"),
                named("stroke", "gith\u0142b.example"),
                named("superscript", "gith\u00BAb.example"),
                named("wide letters", "\uFF47ithub.example"),
                named("Armenian", "\u0585\u0585.example"),
                named("Cherokee", "\u13AA\u13AA.example"),
                named("figures of another script", "host\u0967.example"),
                named("Chinese with Latin", "\u4EE3\u7801go.example"),
                named("a stroke like a slash", "host\u30CEx.example"),
                named("from right to left", "\u05E2\u05D1\u05E8.example"),
                named("the second label", "b\u00FCcher.\u0440\u0430\u0443.example"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unmistakable")
    void a_name_in_letters_of_one_script_that_is_like_no_other_is_shown_as_it_is(String host) {
        assertThat(SafeAddress.of(URI.create("https://" + host + ":8443/x"))).isEqualTo("https://" + host + ":8443/x");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakable")
    void a_name_that_could_be_taken_for_another_is_shown_in_ascii(String host) {
        String shown = SafeAddress.of(URI.create("https://user:fake@" + host + "/x?t=fake"));

        assertThat(shown)
                .isEqualTo("https://***@" + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + "/x?***")
                .matches("[ -~]+");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakable")
    void so_it_is_in_a_clone_url(String host) {
        assertThat(CloneUrl.parse("git@" + host + ":x"))
                .hasToString("git@" + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + ":x");
    }
}
