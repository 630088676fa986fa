package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.AUTHORIZATION;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CREATIONS;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.DELETE_AUTHORIZATION;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.SECRETS;
import static io.github.forgeport.contract.specimen.Specimens.AUTHORIZATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.faults.CorrectResponses;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract tests of the numbered clauses in the Javadoc of {@link io.github.forgeport.port.Authorizations}. */
interface AuthorizationsClauses extends Clauses {

    private Optional<Authorization> find(AuthorizationName name) {
        return fixture().host().authorizations().orElseThrow().find(name);
    }

    @Test
    default void a1_an_authorization_is_found_by_exactly_its_name() {
        run(AUTHORIZATION, shapes -> {
            fixture().assertReturnsEverything(shapes);
            AuthorizationName name = shapes.existing().name();
            assertThat(find(name)).contains(shapes.existing());

            AuthorizationName other = new AuthorizationName(name.value().toUpperCase(Locale.ROOT));
            fixture().respondWith(CorrectResponses.ok(shapes.body()));
            if (find(other).isPresent()) {
                assertThat(fixture().requestParts())
                        .as("a name that the host compares")
                        .contains(other.value());
            }
        });
    }

    @Test
    default void a1_a_missing_authorization_is_empty_or_not_found() {
        run(AUTHORIZATION, shapes -> {
            fixture().assertNotFound(shapes);

            assertThat(find(shapes.existing().name())).isEmpty();
        });
    }

    @Test
    default void a2_a_created_authorization_is_listed_and_a_taken_name_is_a_conflict() {
        CREATIONS.forEach(creation -> run(creation, shapes -> fixture().assertCreates(shapes, AUTHORIZATIONS)));
    }

    @Test
    default void a3_a_deleted_authorization_is_not_listed() {
        run(DELETE_AUTHORIZATION, shapes -> fixture().assertDeletes(shapes, AUTHORIZATIONS));
    }

    /** Proves that the secrets of a call are sent, and that no exception shows one, even if the host's response repeats it. */
    @Test
    default void a4_a_secret_reaches_the_host_alone_and_no_failure_shows_it() {
        CREATIONS.forEach(creation -> run(creation, shapes -> {
            fixture().assertReturnsEverything(shapes);
            List<String> secrets =
                    SECRETS.stream().filter(fixture().sentTexts()::contains).toList();
            assertThat(secrets).as("the secrets that '%s' sends", shapes).isNotEmpty();

            fixture().assertNoFailureShows(shapes, secrets);
        }));
    }
}
