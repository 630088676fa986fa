package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.endpoint.Repetition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The writes on which a row of the fault matrix is run are those whose repetition decides its outcome. */
class SubjectsTest {

    @Test
    void the_first_operation_of_each_repetition_plays_the_cases_of_repetition() {
        Subject read = subject("read", Repetition.READ);
        Subject create = subject("create", Repetition.ONCE);
        Subject change = subject("change", Repetition.REPEATABLE);
        List<Subject> all =
                List.of(read, subject("list", Repetition.READ), create, change, subject("remove", Repetition.ONCE));

        assertThat(Subjects.firstOfEach(Spread.REPETITION, all)).containsExactly(read, create, change);
        assertThat(Subjects.firstOfEach(Spread.OPERATION, all)).isEqualTo(all);
    }

    private static Subject subject(String operation, Repetition repetition) {
        return new Subject(
                "host", operation, Subject.TOKEN, repetition, true, 1, ProbeVendor.GOOD, (url, policy, credential) -> {
                    throw new AssertionError("nothing is played here");
                });
    }
}
