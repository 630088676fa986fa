package io.github.forgeport.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RepositoriesTest {

    private static final RepositoryId ID = new RepositoryId("100");
    private static final RepositoryPath PATH = RepositoryPath.parse("test/test");

    /** A port that returns the same repository in every call. */
    private record Answering(Function<Operation, Repository> answer) implements Repositories {

        @Override
        public Capabilities capabilities() {
            throw new AssertionError("not asked");
        }

        @Override
        public Repository get(RepositoryId id) {
            return answer.apply(Operation.GET_REPOSITORY_BY_ID);
        }

        @Override
        public Repository get(RepositoryPath path) {
            return answer.apply(Operation.GET_REPOSITORY_BY_PATH);
        }
    }

    @Test
    void find_gives_what_get_gives() {
        Repository repository = Repository.builder(ID, PATH).build();
        Repositories repositories = new Answering(operation -> repository);

        assertThat(repositories.find(ID)).containsSame(repository);
        assertThat(repositories.find(PATH)).containsSame(repository);
    }

    @Test
    void find_answers_absence_with_nothing() {
        Repositories repositories = new Answering(operation -> {
            throw new NotFound(FailedCall.builder("codeup", operation).build(), "Look again.");
        });

        assertThat(repositories.find(ID)).isEmpty();
        assertThat(repositories.find(PATH)).isEmpty();
    }

    @Test
    void find_hides_no_other_failure() {
        Repositories repositories = new Answering(operation -> {
            throw new Forbidden(FailedCall.builder("codeup", operation).build(), "Ask.");
        });

        assertThatThrownBy(() -> repositories.find(ID)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> repositories.find(PATH)).isInstanceOf(Forbidden.class);
    }
}
