package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.FileSpecimens.COMMITTED;
import static io.github.forgeport.contract.specimen.FileSpecimens.COMMIT_FILES;
import static io.github.forgeport.contract.specimen.FileSpecimens.CREATED;
import static io.github.forgeport.contract.specimen.FileSpecimens.CREATE_FILE;
import static io.github.forgeport.contract.specimen.FileSpecimens.DELETE_FILE;
import static io.github.forgeport.contract.specimen.FileSpecimens.FILE_CONTENT;
import static io.github.forgeport.contract.specimen.FileSpecimens.LAST_COMMIT;
import static io.github.forgeport.contract.specimen.FileSpecimens.TREE;
import static io.github.forgeport.contract.specimen.FileSpecimens.UPDATED;
import static io.github.forgeport.contract.specimen.FileSpecimens.UPDATE_FILE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.forgeport.contract.specimen.InFile;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Contract tests of the numbered clauses in the Javadoc of {@link io.github.forgeport.port.FileContents} and {@link
 * io.github.forgeport.port.Trees}; the recursion of a tree is a part of its query, proven with every listing.
 */
interface FilesClauses extends Clauses {

    private static Optional<FileContent> find(GitHost session, InFile<?> in) {
        return session.fileContents().find(in.repository(), in.path(), in.ref());
    }

    @Test
    default void n1_a_file_has_its_bytes_and_everything_the_host_said() {
        run(FILE_CONTENT, shapes -> {
            fixture().assertReturnsEverything(shapes);

            assertThat(find(fixture().host(), shapes.existing())).contains((FileContent) shapes.expected());

            fixture().assertSuppliesOnlyMinimalParts(shapes);
        });
    }

    @Test
    default void n2_a_content_that_the_response_does_not_tell_for_sure_is_a_protocol_violation() {
        run(FILE_CONTENT, fixture()::assertProtocolViolations);
    }

    @Test
    default void n3_a_missing_file_is_empty_or_not_found() {
        run(FILE_CONTENT, shapes -> {
            fixture().assertNotFound(shapes);

            assertThat(find(fixture().host(), shapes.existing())).isEmpty();
        });
        run(LAST_COMMIT, fixture()::assertNotFound);
    }

    @Test
    default void n4_a_path_reaches_the_host_exactly_as_the_caller_wrote_it_or_is_refused_before_anything_is_sent() {
        run(FILE_CONTENT, shapes -> {
            for (String awkward : List.of("文件", "a/b c.txt", "50%/%2F", "a&b=c#d", "+;@,=", "{x}/$y", "a:b", "?")) {
                fixture().respondWith(shapes.absentResponse());
                FilePath path = new FilePath(awkward);
                InFile<FileContent> in = shapes.existing();

                try (GitHost session = fixture().connect()) {
                    assertThat(find(session, new InFile<>(in.repository(), path, in.ref(), in.value())))
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
        run(LAST_COMMIT, shapes -> {
            fixture().assertReturnsEverything(shapes);

            fixture().assertSuppliesOnlyMinimalParts(shapes);
        });
    }

    @Test
    default void n6_a_created_file_is_read_and_an_existing_path_is_a_conflict() {
        run(CREATE_FILE, shapes -> {
            assertSends(shapes, CREATED);
            fixture().assertCreates(shapes, FILE_CONTENT);
        });
    }

    @Test
    default void n7_an_update_sends_the_new_bytes_and_a_stale_revision_is_a_conflict() {
        run(UPDATE_FILE, shapes -> {
            assertSends(shapes, UPDATED);
            assertThat(fixture().sentTexts()).doesNotContain(CREATED, base64(CREATED));
            assertDemandsRevision(shapes);
        });
        run(DELETE_FILE, this::assertDemandsRevision);
    }

    /** Asserts that a revision is sent, and that an outdated one fails as {@code Conflict}; not where the host has none. */
    private void assertDemandsRevision(ResponseShapes<InRepository<WrittenFile>> shapes) {
        shapes.asked().value().revision().ifPresent(revision -> {
            fixture().assertReturnsEverything(shapes);
            assertThat(fixture().sentTexts()).as(shapes.toString()).contains(revision.value());

            fixture().assertConflict(shapes, fixture().vendor().staleRevision());
        });
    }

    @Test
    default void n8_a_deleted_file_is_missing_and_a_missing_one_is_not_found() {
        run(DELETE_FILE, shapes -> fixture().assertDeletes(shapes, FILE_CONTENT));
        run(UPDATE_FILE, fixture()::assertNotFound);
    }

    @Test
    default void n9_several_changes_are_sent_in_one_request() {
        run(COMMIT_FILES, shapes -> {
            assertSends(shapes, COMMITTED.toArray(String[]::new));

            assertThat(fixture().server().requests()).hasSize(1);
        });
    }

    /** Asserts that a call sends these contents, each as it is or in Base64. */
    private void assertSends(ResponseShapes<?> shapes, String... contents) {
        fixture().assertReturnsEverything(shapes);

        for (String content : contents) {
            assertThat(fixture().sentTexts()).as(shapes.toString()).containsAnyOf(content, base64(content));
        }
    }

    private static String base64(String content) {
        return Base64.getEncoder().encodeToString(content.getBytes(UTF_8));
    }

    @Test
    default void e1_a_path_is_the_one_from_the_root_also_in_a_directory() {
        run(TREE, shapes -> {
            if (((ListShapes<?, ?>) shapes).queryVariants().stream().anyMatch(this::isOfDirectory)) {
                assertThat(fixture().shapes(TREE))
                        .as("a tree of a directory, which the host can list")
                        .anyMatch(FilesClauses::namesDirectory)
                        .allSatisfy(fixture()::assertReturnsEverything);
            }
        });
    }

    /** Whether a call lists a directory other than the root, and the host can do that. */
    private boolean isOfDirectory(ListShapes<?, ?> shapes) {
        return namesDirectory(shapes) && !(catchThrowable(() -> fixture().call(shapes)) instanceof Unsupported);
    }

    private static boolean namesDirectory(ResponseShapes<?> shapes) {
        return ((InRepository<?>) ((ListShapes<?, ?>) shapes).query()).value() instanceof TreeQuery query
                && query.directory().isPresent();
    }

    @Test
    default void e3_a_tree_of_a_missing_reference_or_directory_is_not_found_or_rejected() {
        run(TREE, shapes -> {
            fixture().respondWith(shapes.absentResponse());

            assertThatThrownBy(() -> fixture().call(shapes)).isInstanceOfAny(NotFound.class, Rejected.class);
        });
    }
}
