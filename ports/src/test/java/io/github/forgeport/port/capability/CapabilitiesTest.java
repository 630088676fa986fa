package io.github.forgeport.port.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilitiesTest {

    private static final URI PAGE = URI.create("https://vendor.example/page");
    private static final URI ALL = URI.create("https://vendor.example/all");

    private static final Capabilities NONE = Capabilities.none("acme", "Its documents know no such operation.", ALL);

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void what_is_not_listed_is_unsupported_for_the_general_reason(Operation operation) {
        assertThat(NONE.of(operation)).isEqualTo(Capability.unsupported("Its documents know no such operation.", ALL));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void what_is_listed_has_its_own_answer_and_changes_no_other(Operation operation) {
        Capabilities one = NONE.with(operation, Capability.supported("It can.", PAGE));

        assertThat(one.of(operation)).isEqualTo(Capability.supported("It can.", PAGE));
        for (Operation other : Operation.values()) {
            assertThat(one.of(other).support())
                    .as(other.toString())
                    .isEqualTo(other == operation ? Support.SUPPORTED : Support.UNSUPPORTED);
        }
        assertThat(NONE.of(operation).support()).isEqualTo(Support.UNSUPPORTED);
    }

    @Test
    void a_later_answer_replaces_an_earlier_one() {
        Capabilities twice = NONE.with(Operation.LIST_AUTHORIZATIONS, Capability.unknown("Perhaps.", PAGE))
                .with(Operation.LIST_AUTHORIZATIONS, Capability.supported("It can.", PAGE));

        assertThat(twice.of(Operation.LIST_AUTHORIZATIONS).support()).isEqualTo(Support.SUPPORTED);
    }

    @Test
    void a_refusal_names_host_operation_and_reason_and_says_that_nothing_was_sent() {
        Unsupported refusal = Unsupported.of(
                NONE.with(Operation.GET_REPOSITORY_BY_ID, Capability.unsupported("It knows paths alone.", PAGE)),
                Operation.GET_REPOSITORY_BY_ID);

        assertThat(refusal)
                .hasMessageContaining("acme")
                .hasMessageContaining("get repository by id")
                .hasMessageContaining("It knows paths alone.");
        assertThat(refusal.call().effect()).isEqualTo(Effect.NOT_SENT);
    }

    @Test
    void an_operation_that_is_declared_and_not_implemented_is_refused_as_the_adapters_fault() {
        Unsupported refusal = Unsupported.of(
                NONE.with(Operation.GET_REPOSITORY_BY_ID, Capability.supported("It can.", PAGE)),
                Operation.GET_REPOSITORY_BY_ID);

        assertThat(refusal)
                .hasMessageContaining("The adapter says that the host can")
                .hasMessageNotContaining("It can.");
    }

    @Test
    void the_refusal_of_an_argument_has_its_own_reason_and_the_operations_page() {
        Unsupported refusal = Unsupported.of(
                NONE.with(Operation.LIST_AUTHORIZATIONS, Capability.supported("It can.", PAGE)),
                Operation.LIST_AUTHORIZATIONS,
                "It has no pages.");

        assertThat(refusal)
                .hasMessage("acme: list authorizations: unsupported. It has no pages. See https://vendor.example/page");
        assertThat(refusal.call().effect()).isEqualTo(Effect.NOT_SENT);
    }

    /** A fake host that declares nothing but its name. */
    private record Bare() implements GitHost {

        @Override
        public String name() {
            return "acme";
        }

        @Override
        public Capabilities capabilities() {
            return NONE;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void an_adapter_that_implements_nothing_refuses_everything() {
        Repositories repositories = new Bare().repositories();
        Authorizations authorizations = new Bare()::capabilities;

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> repositories.get(new RepositoryId("1")),
                () -> repositories.find(new RepositoryId("1")),
                () -> repositories.get(RepositoryPath.parse("a/b")),
                () -> repositories.find(RepositoryPath.parse("a/b")),
                () -> authorizations.list(),
                () -> authorizations.stream().count())) {
            assertThat(catchThrowableOfType(Unsupported.class, call))
                    .hasMessageContaining("Its documents know no such operation.");
        }
        assertThat(new Bare().authorizations()).isEmpty();
    }

    @Test
    void an_adapter_without_a_way_to_ask_gives_the_session_itself() {
        Bare bare = new Bare();

        assertThat(bare.probed()).isSameAs(bare);
    }

    @Test
    void it_prints_every_operation_with_its_answer() {
        String all = Arrays.stream(Operation.values())
                .map(each -> each + (each == Operation.LIST_AUTHORIZATIONS ? ": UNKNOWN" : ": UNSUPPORTED"))
                .collect(Collectors.joining(", "));

        assertThat(NONE.with(Operation.LIST_AUTHORIZATIONS, Capability.unknown("Perhaps.", PAGE)))
                .hasToString("Capabilities[" + all + "]");
        assertThat(all).startsWith("get repository by id: UNSUPPORTED, get repository by path: UNSUPPORTED, ");
    }

    @Test
    void there_are_three_answers() {
        assertThat(Capability.supported("Why.", PAGE).support()).isEqualTo(Support.SUPPORTED);
        assertThat(Capability.unsupported("Why.", PAGE).support()).isEqualTo(Support.UNSUPPORTED);
        assertThat(Capability.unknown("Why.", PAGE).support()).isEqualTo(Support.UNKNOWN);
    }

    @Test
    void an_answer_has_its_reason_and_the_vendors_page() {
        Capability capability = Capability.unsupported("It keeps none.", PAGE);

        assertThat(capability.reason()).isEqualTo("It keeps none.");
        assertThat(capability.vendorPage()).isEqualTo(PAGE);
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> Capability.supported(null, PAGE));
        assertThatNullPointerException().isThrownBy(() -> Capability.supported("Why.", null));
        assertThatNullPointerException().isThrownBy(() -> new Capability(null, "Why.", PAGE));
        assertThatNullPointerException().isThrownBy(() -> Capabilities.none(null, "Why.", PAGE));
        assertThatNullPointerException().isThrownBy(() -> NONE.with(Operation.LIST_AUTHORIZATIONS, null));
        assertThatNullPointerException().isThrownBy(() -> NONE.of(null));
    }
}
