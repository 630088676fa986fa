package io.github.forgeport.domain.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.text.UnreadablePart;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepositoryTest {

    private static final AttributeKey<Boolean> DEMO = new AttributeKey<>("host.demo", Boolean.class);
    private static final CloneUrl HTTPS = CloneUrl.parse("https://host.example/test/test.git");
    private static final CloneUrl SSH = CloneUrl.parse("git@host.example:test/test.git");
    private static final CloneUrl SECOND_SSH = CloneUrl.parse("ssh://git@host.example:2222/test/test.git");
    private static final Instant NOON = Instant.parse("2020-06-19T12:00:00Z");

    private static Repository.Builder bare() {
        return Repository.builder(new RepositoryId("100"), RepositoryPath.parse("test/test"));
    }

    private static Repository.Builder full() {
        return bare().name("Test")
                .fullName("test / Test")
                .description("repo desc")
                .visibility(Visibility.PRIVATE)
                .defaultBranch("master")
                .archived(false)
                .namespace(Namespace.builder().path("test").build())
                .webUrl(URI.create("https://host.example/test/test"))
                .avatarUrl(URI.create("https://host.example/avatar"))
                .creatorId(new UserId("19258"))
                .created(NOON)
                .updated(NOON.plusSeconds(2))
                .lastActivity(NOON.plusSeconds(1))
                .cloneUrl(HTTPS)
                .cloneUrl(SSH)
                .attribute(DEMO, false)
                .unreadable(new UnreadablePart("updated", "yesterday"));
    }

    static Stream<UnaryOperator<Repository.Builder>> changes() {
        return Stream.of(
                builder -> builder.name("other"),
                builder -> builder.fullName("other"),
                builder -> builder.description("other"),
                builder -> builder.visibility(Visibility.PUBLIC),
                builder -> builder.defaultBranch("main"),
                builder -> builder.archived(true),
                builder -> builder.namespace(Namespace.builder().path("other").build()),
                builder -> builder.webUrl(URI.create("https://host.example/other")),
                builder -> builder.avatarUrl(URI.create("https://host.example/other")),
                builder -> builder.creatorId(new UserId("1")),
                builder -> builder.created(NOON.plusSeconds(9)),
                builder -> builder.updated(NOON.plusSeconds(9)),
                builder -> builder.lastActivity(NOON.plusSeconds(9)),
                builder -> builder.cloneUrl(SECOND_SSH),
                builder -> builder.attribute(DEMO, true),
                builder -> builder.unreadable(new UnreadablePart("created", "tomorrow")));
    }

    @Test
    void every_part_that_was_given_comes_back() {
        Repository repository = full().build();

        assertThat(repository.id()).isEqualTo(new RepositoryId("100"));
        assertThat(repository.path()).isEqualTo(RepositoryPath.parse("test/test"));
        assertThat(repository.name()).contains("Test");
        assertThat(repository.fullName()).contains("test / Test");
        assertThat(repository.description()).contains("repo desc");
        assertThat(repository.visibility()).contains(Visibility.PRIVATE);
        assertThat(repository.defaultBranch()).contains("master");
        assertThat(repository.archived()).contains(false);
        assertThat(repository.namespace().flatMap(Namespace::path)).contains("test");
        assertThat(repository.webUrl()).contains(URI.create("https://host.example/test/test"));
        assertThat(repository.avatarUrl()).contains(URI.create("https://host.example/avatar"));
        assertThat(repository.creatorId()).contains(new UserId("19258"));
        assertThat(repository.created()).contains(NOON);
        assertThat(repository.updated()).contains(NOON.plusSeconds(2));
        assertThat(repository.lastActivity()).contains(NOON.plusSeconds(1));
        assertThat(repository.cloneUrls()).containsExactly(HTTPS, SSH);
        assertThat(repository.attribute(DEMO)).contains(false);
        assertThat(repository.attributes().keys()).containsExactly(DEMO);
        assertThat(repository.unreadable()).containsExactly(new UnreadablePart("updated", "yesterday"));
    }

    @Test
    void what_was_not_given_is_not_supplied() {
        Repository repository = bare().build();

        assertThat(repository.name()).isEmpty();
        assertThat(repository.fullName()).isEmpty();
        assertThat(repository.description()).isEmpty();
        assertThat(repository.visibility()).isEmpty();
        assertThat(repository.defaultBranch()).isEmpty();
        assertThat(repository.archived()).isEmpty();
        assertThat(repository.namespace()).isEmpty();
        assertThat(repository.webUrl()).isEmpty();
        assertThat(repository.avatarUrl()).isEmpty();
        assertThat(repository.creatorId()).isEmpty();
        assertThat(repository.created()).isEmpty();
        assertThat(repository.updated()).isEmpty();
        assertThat(repository.lastActivity()).isEmpty();
        assertThat(repository.cloneUrls()).isEmpty();
        assertThat(repository.attribute(DEMO)).isEmpty();
        assertThat(repository.unreadable()).isEmpty();
    }

    @Test
    void what_is_given_as_null_is_not_supplied() {
        Repository repository = bare().name(null)
                .fullName(null)
                .description(null)
                .visibility(null)
                .defaultBranch(null)
                .archived(null)
                .namespace(null)
                .webUrl((URI) null)
                .avatarUrl((URI) null)
                .creatorId(null)
                .created(null)
                .updated(null)
                .lastActivity(null)
                .cloneUrl(null)
                .attribute(DEMO, null)
                .build();

        assertThat(repository).isEqualTo(bare().build());
    }

    @Test
    void an_empty_description_is_supplied() {
        Repository repository = bare().description("").build();

        assertThat(repository.description()).contains("");
        assertThat(repository).isNotEqualTo(bare().build());
    }

    @Test
    void id_and_path_are_required() {
        assertThatNullPointerException()
                .isThrownBy(() -> Repository.builder(null, RepositoryPath.parse("a/b")))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> Repository.builder(new RepositoryId("1"), null))
                .withMessage("path");
    }

    @Test
    void a_builder_used_again_leaves_what_it_built_alone() {
        Repository.Builder builder = full();
        Repository first = builder.build();

        Repository second = builder.name("second")
                .cloneUrl(SECOND_SSH)
                .unreadable(new UnreadablePart("created", "tomorrow"))
                .attribute(DEMO, true)
                .build();

        assertThat(first).isEqualTo(full().build());
        assertThat(second.name()).contains("second");
        assertThat(second.cloneUrls()).containsExactly(HTTPS, SSH, SECOND_SSH);
    }

    @Test
    void its_collections_cannot_be_changed() {
        assertThat(full().build().cloneUrls()).isUnmodifiable();
        assertThat(full().build().unreadable()).isUnmodifiable();
    }

    @Test
    void a_clone_url_is_found_by_its_transport_the_first_one_first() {
        Repository repository = full().cloneUrl(SECOND_SSH).build();

        assertThat(repository.cloneUrl(CloneUrl.Transport.SSH)).contains(SSH);
        assertThat(repository.cloneUrl(CloneUrl.Transport.HTTPS)).contains(HTTPS);
        assertThat(repository.cloneUrl(CloneUrl.Transport.GIT)).isEmpty();
    }

    @Test
    void equal_parts_make_equal_repositories() {
        assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_difference_in_any_part_makes_another_repository(UnaryOperator<Repository.Builder> change) {
        assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
    }

    @Test
    void another_id_or_path_makes_another_repository() {
        Repository otherId = Repository.builder(new RepositoryId("101"), RepositoryPath.parse("test/test"))
                .build();
        Repository otherPath = Repository.builder(new RepositoryId("100"), RepositoryPath.parse("test/other"))
                .build();

        assertThat(List.of(bare().build(), otherId, otherPath)).doesNotHaveDuplicates();
    }

    @Test
    void it_prints_its_path_and_id() {
        assertThat(full().build()).hasToString("Repository[test/test, id 100]");
    }

    @Test
    void a_time_is_kept_to_the_nanosecond_and_refused_where_no_repository_is() {
        for (String time : List.of("1677-09-21T00:12:44Z", "1969-12-31T23:59:59.999999999Z", "2262-04-11T23:47:16Z")) {
            Instant kept = Instant.parse(time);

            assertThat(full().created(kept).build().created()).contains(kept);
        }
        for (Instant time : List.of(
                Instant.MIN,
                Instant.parse("1677-09-21T00:12:43.999999999Z"),
                Instant.parse("2262-04-11T23:47:16.000000001Z"),
                Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().updated(time).build())
                    .withMessageContaining("from 1678 to 2261");
        }
    }

    @Test
    void a_name_that_is_the_last_segment_of_the_path_is_kept_once() {
        Repository repository = full().name(new String("test")).build();

        assertThat(repository.path().name()).isEqualTo("test");
        assertThat(repository.name().orElseThrow()).isSameAs(repository.path().name());
    }
}
