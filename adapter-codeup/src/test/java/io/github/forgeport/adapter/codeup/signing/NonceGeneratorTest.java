package io.github.forgeport.adapter.codeup.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NonceGeneratorTest {

    @Test
    void no_two_requests_of_any_session_have_the_same() {
        List<NonceGenerator> sessions =
                Stream.generate(NonceGenerator::new).limit(64).toList();

        List<String> all = new ArrayList<>(IntStream.range(0, 64_000)
                .parallel()
                .mapToObj(i -> sessions.get(i % 64).next())
                .toList());

        assertThat(all).doesNotHaveDuplicates().allMatch(nonce -> nonce.matches("[0-9a-f]{32}"));
    }
}
