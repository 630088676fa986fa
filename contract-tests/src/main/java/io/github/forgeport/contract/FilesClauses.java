package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.FileSpecimens.FILE_CONTENT;
import static io.github.forgeport.contract.specimen.FileSpecimens.LAST_COMMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.specimen.InFile;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Contract tests of the numbered clauses in the Javadoc of {@link io.github.forgeport.port.FileContents}; those of
 * {@link io.github.forgeport.port.Trees} take a repository with directories, and are tested with one.
 */
interface FilesClauses {

    /** Returns the fixture of the running test. */
    HostFixture fixture();

    private static Optional<FileContent> find(GitHost session, InFile<?> in, FilePath path) {
        return session.fileContents().find(in.repository(), path, in.ref());
    }

    @Test
    default void n1_a_file_has_its_bytes_and_everything_the_host_said() {
        fixture().runForOperation(FILE_CONTENT, shapes -> {
            fixture().assertReturnsEverything(shapes);

            assertThat(find(
                            fixture().host(),
                            shapes.existing(),
                            shapes.existing().path()))
                    .contains((FileContent) shapes.expected());

            fixture().assertSuppliesOnlyMinimalParts(shapes);
        });
    }

    @Test
    default void n2_a_content_that_the_response_does_not_tell_for_sure_is_a_protocol_violation() {
        fixture()
                .runForOperation(
                        FILE_CONTENT,
                        shapes -> fixture()
                                .assertProtocolViolations(
                                        shapes, () -> fixture().call(shapes)));
    }

    @Test
    default void n3_a_missing_file_is_empty_or_not_found() {
        fixture().runForOperation(FILE_CONTENT, shapes -> {
            fixture().assertNotFound(shapes);

            assertThat(find(
                            fixture().host(),
                            shapes.existing(),
                            shapes.existing().path()))
                    .isEmpty();
        });
        fixture().runForOperation(LAST_COMMIT, fixture()::assertNotFound);
    }

    @Test
    default void n4_a_path_reaches_the_host_exactly_as_the_caller_wrote_it_or_is_refused_before_anything_is_sent() {
        fixture().runForOperation(FILE_CONTENT, shapes -> {
            for (String awkward : List.of("文件", "a/b c.txt", "50%/%2F", "a&b=c#d", "+;@,=", "{x}/$y", "a:b", "?")) {
                fixture().respondWith(shapes.absentResponse());
                FilePath path = new FilePath(awkward);

                try (GitHost session = fixture().connect()) {
                    assertThat(find(session, shapes.existing(), path))
                            .as(awkward)
                            .isEmpty();
                } catch (Rejected refused) {
                    assertThat(refused.call().effect()).isEqualTo(Effect.NOT_SENT);
                    fixture().assertNothingSent();
                    continue;
                }

                assertThat(fixture().requestParts())
                        .as(awkward)
                        .containsAll(fixture().vendor().requestPartsOf(path));
            }
        });
    }

    @Test
    default void n5_the_last_commit_of_a_file_has_everything_the_host_said() {
        fixture().runForOperation(LAST_COMMIT, shapes -> {
            fixture().assertReturnsEverything(shapes);

            fixture().assertSuppliesOnlyMinimalParts(shapes);
        });
    }
}
