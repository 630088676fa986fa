package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clauses of {@link io.github.forgeport.port.Repositories}. */
interface RepositoriesClauses {

    /** Where the vendor is played. */
    Stage stage();

    @Test
    default void r1_a_repository_is_found_by_its_path_with_everything_the_host_said() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        stage().given(stage().vendor().repositoryAnswer());

        Repository found = stage().findByPath().orElseThrow();

        assertThat(found)
                .usingRecursiveComparison()
                .withEqualsForType(WebAddress::equals, WebAddress.class)
                .isEqualTo(stage().vendor().repository());
        assertThat(found).isEqualTo(stage().getByPath());
    }

    @Test
    default void r2_a_repository_is_found_by_its_id_the_same_as_by_its_path() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_ID, stage()::findById)) {
            return;
        }
        stage().given(stage().vendor().repositoryAnswer());

        assertThat(stage().findById()).contains(stage().vendor().repository());
        assertThat(stage().getById()).isEqualTo(stage().vendor().repository());
    }

    @Test
    default void r3_a_missing_repository_is_empty() {
        stage().given(stage().vendor().absentRepositoryAnswer());

        if (!stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::findByPath)) {
            assertThat(stage().findByPath()).isEmpty();
        }
        if (!stage().refuses(Operation.GET_REPOSITORY_BY_ID, stage()::findById)) {
            assertThat(stage().findById()).isEmpty();
        }
    }

    @Test
    default void r4_a_missing_repository_is_not_found() {
        stage().given(stage().vendor().absentRepositoryAnswer());

        if (!stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            assertThatThrownBy(stage()::getByPath).isInstanceOf(NotFound.class);
        }
        if (!stage().refuses(Operation.GET_REPOSITORY_BY_ID, stage()::getById)) {
            assertThatThrownBy(stage()::getById).isInstanceOf(NotFound.class);
        }
    }

    @Test
    default void r5_a_wrong_credential_is_no_absence() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        stage().given(stage().vendor().wrongCredentialAnswer());

        assertThatThrownBy(stage()::findByPath)
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.REFUSED));
    }

    @Test
    default void r6_a_nonsense_answer_is_neither_an_absence_nor_a_part_of_a_value() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        for (String nonsense : Nonsense.BODIES) {
            stage().given(Nonsense.answer(nonsense));

            assertThatThrownBy(stage()::findByPath).as(nonsense).isInstanceOf(ProtocolViolation.class);
        }
        for (String lacking : stage().vendor().repositoryBodiesThatLackAPart()) {
            stage().given(Nonsense.answer(lacking));

            ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, stage()::getByPath);

            assertThat(failure).as(lacking).isNotNull();
            assertThat(failure.reason()).as(lacking).isEqualTo(ProtocolViolation.Reason.MISSING_FIELD);
            assertThat(failure.pointer()).as(lacking).isPresent();
            assertThat(failure)
                    .as(lacking)
                    .hasMessageContaining(failure.pointer().orElseThrow());
        }
    }

    @Test
    default void r7_what_the_host_left_out_is_not_supplied() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        stage().given(stage().vendor().bareRepositoryAnswer());

        Repository bare = stage().getByPath();

        assertThat(Stage.supplied(Repository.parts(), bare))
                .containsExactlyInAnyOrderElementsOf(stage().vendor().partsOfABareRepository());
    }

    @Test
    @Tag("row:H3")
    @Tag("row:H6")
    @Tag("row:H9")
    @Tag("row:H10")
    default void r8_a_path_reaches_the_host_exactly_as_the_caller_wrote_it() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        stage().given(stage().vendor().absentRepositoryAnswer());

        for (String awkward :
                List.of("组/仓库", "a b/c d", "50%/%2F%2e%2e", "q?a=b&c/d#e", "+/;@:=", "🙂/é", "a/b/c", "{x}/${y}")) {
            stage().server().resetRequests();
            RepositoryPath path = RepositoryPath.parse(awkward);

            assertThat(stage().host().repositories().find(path)).as(awkward).isEmpty();

            LoggedRequest received =
                    stage().server().findAll(anyRequestedFor(anyUrl())).get(0);
            assertThat(stage().vendor().receivedPartOf(received))
                    .as(awkward)
                    .isEqualTo(stage().vendor().sentPartOf(path));
        }
    }

    @Test
    default void r9_others_beside_the_one_asked_for_need_not_be_readable() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        for (String body : stage().vendor().repositoryBodiesWithUnreadableOthers()) {
            stage().given(Nonsense.answer(body));

            assertThat(stage().getByPath()).as(body).isEqualTo(stage().vendor().repository());
        }
    }

    @Test
    default void r10_a_found_repository_has_the_path_that_the_host_spells() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        stage().given(stage().vendor().repositoryAnswer());
        RepositoryPath spelt = stage().vendor().repository().path();
        RepositoryPath asked =
                new RepositoryPath(spelt.namespace(), spelt.name().toUpperCase(Locale.ROOT));

        assertThat(stage().host().repositories().get(asked).path()).isEqualTo(spelt);
    }
}
