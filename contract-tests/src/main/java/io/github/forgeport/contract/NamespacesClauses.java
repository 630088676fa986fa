package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.RepositorySpecimens.CREATE_NAMESPACE;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.DELETE_NAMESPACE;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.DESCRIPTION;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.NAMESPACE_BY_ID;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.NAMESPACE_BY_PATH;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.UPDATE_NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.port.Namespaces;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Contract tests of the numbered clauses in the Javadoc of {@link Namespaces}. */
interface NamespacesClauses extends Clauses {

    /** Runs a clause for a namespace by its id and by its path. */
    private void runEachKey(Consumer<ResponseShapes<Namespace>> clause) {
        run(NAMESPACE_BY_ID, clause);
        run(NAMESPACE_BY_PATH, clause);
    }

    /** Finds a namespace by the key of an example call. */
    private Optional<Namespace> find(ResponseShapes<Namespace> shapes) {
        Namespaces namespaces = fixture().host().namespaces();
        return shapes.specimen() == NAMESPACE_BY_ID
                ? namespaces.find(shapes.existing().id().orElseThrow())
                : namespaces.find(NamespacePath.parse(shapes.existing().path().orElseThrow()));
    }

    @Test
    default void g1_a_namespace_is_found_by_its_id_the_same_as_by_its_path() {
        runEachKey(shapes -> {
            fixture().assertReturnsEverything(shapes);

            assertThat(find(shapes)).contains(shapes.existing());

            fixture().assertSuppliesOnlyMinimalParts(shapes);
        });
    }

    @Test
    default void g2_a_missing_namespace_is_empty_or_not_found() {
        runEachKey(shapes -> {
            fixture().assertNotFound(shapes);

            assertThat(find(shapes)).isEmpty();
        });
    }

    @Test
    default void g3_a_created_namespace_is_found_and_a_taken_path_is_a_conflict() {
        run(CREATE_NAMESPACE, shapes -> fixture().assertCreates(shapes, NAMESPACE_BY_PATH));
    }

    @Test
    default void g4_an_update_sends_what_it_names_and_leaves_the_rest() {
        run(UPDATE_NAMESPACE, shapes -> fixture().assertUpdates(shapes, DESCRIPTION));
    }

    @Test
    default void g5_a_deleted_namespace_is_missing() {
        run(DELETE_NAMESPACE, shapes -> fixture().assertDeletes(shapes, NAMESPACE_BY_PATH));
    }
}
