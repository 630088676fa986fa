package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.faults.CorrectResponses;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clone and web addresses in the responses of each vendor, some of which Git or the JDK would misread. */
class AddressesInResponsesTest {

    private static Stream<Named<String>> traps() {
        return Stream.of(
                named("host that is an option", "ssh://-oProxyCommand=x/y"),
                named("host that is an option, encoded", "ssh://%2DoProxyCommand/y"),
                named("host that is an option, in the short form", "git@-oProxyCommand=x:y"),
                named("path that is an option", "git@h.example:--upload-pack=x"),
                named("path that is an option, encoded", "ssh://git@h.example/%2Dx"),
                named("user that is an option", "ssh://-oX@h.example/y"),
                named("helper of Git", "ext::sh -c x"),
                named("another helper of Git", "codecommit::eu-west-1://x"),
                named("helper with a dot", "h.example::x"),
                named("another host in the path", "git@h.example:g/x@[other.example]:y"),
                named("another host before the user", "https://other.example?@h.example/x"),
                named("encoded line end", "https://h.example/x%0ahost=other.example"),
                named("drive", "C:\\repo"),
                named("file", "file:///srv/git/x.git"),
                named("no path", "https://h.example"),
                named("no port", "ssh://git@h.example:0/x.git"));
    }

    private static Stream<Named<String>> unusualHosts() {
        return Stream.of(
                named("upper-case scheme", "HTTPS://h.example/x"),
                named("underscore", "https://under_score.example/x"),
                named("underscore without a dot", "http://under_score:8090/x"),
                named("beyond ASCII", "https://b\u00FCcher.example/x"),
                named("beyond ASCII with a user", "https://user:fake@\u4EE3\u7801.example:8443/x"),
                named("look-alike", "https://g\u0131thub.example/x"));
    }

    private static Stream<Arguments> ofEach(Stream<Named<String>> addresses, Predicate<Subject> chosen) {
        return addresses.flatMap(address ->
                UnreadableAddressesTest.subjects().filter(chosen).map(subject -> Arguments.of(subject, address)));
    }

    static Stream<Arguments> trapsOfEach() {
        return ofEach(traps(), subject -> subject.goodBody().contains(".git\""));
    }

    static Stream<Arguments> unusualHostsOfEach() {
        return ofEach(unusualHosts(), subject -> true);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("trapsOfEach")
    void a_clone_url_that_traps_git_is_unreadable_with_its_reason_and_fails_nothing(Subject subject, String trap)
            throws Exception {
        Asked asked = ask(subject, trap);

        Object value = Specimen.value(asked.value());
        for (Object entry : value instanceof List<?> entries ? entries : List.of(value)) {
            Repository repository = (Repository) entry;
            assertThat(repository.cloneUrls()).isEmpty();
            assertThat(repository.unreadable())
                    .filteredOn(part -> part.part().equals("cloneUrls"))
                    .isNotEmpty()
                    .allSatisfy(part -> {
                        assertThat(part.reason())
                                .hasValueSatisfying(why -> assertThat(why).startsWith("clone URL "));
                        assertThat(part.reveal()).isEqualTo(trap);
                        assertThat(asked.told().toString()).contains(part.toString());
                    });
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unusualHostsOfEach")
    void an_address_that_the_jdk_does_not_take_apart_is_read(Subject subject, String address) throws Exception {
        Asked asked = ask(subject, address);

        assertThat(asked.told()).isEmpty();
        assertThat(UnreadableAddressesTest.revealed(asked.value())).isNotEmpty().containsOnly(address);
    }

    private record Asked(Object value, List<UnreadablePart> told) {}

    private static Asked ask(Subject subject, String address) throws Exception {
        try (RowFixture fixture = new RowFixture(subject)) {
            fixture.answering(CorrectResponses.ok(UnreadableAddressesTest.withAddresses(subject.goodBody(), address)));
            try (Subject.Session session = fixture.open()) {
                return new Asked(session.call(), fixture.events().unreadable());
            }
        }
    }
}
