package io.github.forgeport.jackson;

import static io.github.forgeport.jackson.MapperWithModule.read;
import static io.github.forgeport.jackson.MapperWithModule.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of entities: the names, order and forms that the command prints. */
class EntityJsonTest {

    private static final Repository BARE = Repository.builder(new RepositoryId("1"), RepositoryPath.parse("group/name"))
            .build();

    @Test
    void a_repository_has_its_parts_in_their_order() {
        assertThat(write(ExampleValues.REPOSITORY))
                .isEqualTo(
                        "{\"id\":\"2835387\",\"path\":\"tools/铁砧\",\"name\":\"anvil\",\"fullName\":\"Tools / anvil\","
                                + "\"description\":\"to hit upon\",\"visibility\":\"Friends-Only\",\"defaultBranch\":\"main\","
                                + "\"archived\":false,\"cloneUrls\":[\"https://host.example/tools/anvil.git\","
                                + "\"git@host.example:tools/anvil.git\"],\"webUrl\":\"https://host.example/tools/anvil\","
                                + "\"avatarUrl\":\"https://host.example/anvil.png?size=100&v=4\","
                                + "\"namespace\":{\"id\":\"100\",\"name\":\"Tools\",\"path\":\"tools\",\"description\":\"\","
                                + "\"visibility\":\"internal\",\"avatarUrl\":\"https://host.example/tools.png?size=100\","
                                + "\"ownerId\":\"7\",\"created\":\"2020-06-19T04:02:00.744Z\","
                                + "\"updated\":\"2020-06-19T04:02:00.744Z\",\"attributes\":{\"host.extra\":{\"level\":2}},"
                                + "\"unreadable\":[{\"part\":\"created\",\"raw\":\"19 Jun 2020\",\"reason\":\"it has no zone\"}]},"
                                + "\"creatorId\":\"7\",\"created\":\"2020-06-19T04:02:00.744Z\","
                                + "\"lastActivity\":\"2020-06-19T04:02:01.744Z\",\"attributes\":{\"host.extra\":4711},"
                                + "\"unreadable\":[{\"part\":\"created\",\"raw\":\"19 Jun 2020\",\"reason\":\"it has no zone\"},"
                                + "{\"part\":\"webUrl\",\"raw\":\"***\"}]}");
    }

    @Test
    void an_authorization_has_its_parts_in_their_order() {
        assertThat(write(ExampleValues.AUTHORIZATION))
                .isEqualTo(
                        "{\"name\":\"of-the-shop\",\"provider\":\"Gitea\",\"user\":\"tom\",\"status\":\"usable\","
                                + "\"tokenType\":\"oauth\",\"host\":\"https://api.host.example\","
                                + "\"home\":\"https://host.example/tom\",\"avatarUrl\":\"https://host.example/tom.png\","
                                + "\"created\":\"2020-06-19T04:02:00.744Z\",\"updated\":\"2020-06-19T04:02:00.744Z\","
                                + "\"attributes\":{\"host.extra\":\"intl\"},"
                                + "\"unreadable\":[{\"part\":\"created\",\"raw\":\"19 Jun 2020\",\"reason\":\"it has no zone\"}]}");
    }

    @Test
    void a_commit_has_its_parts_in_their_order() {
        assertThat(write(ExampleValues.COMMIT))
                .isEqualTo("{\"id\":\"de02b625ba8488f92eb204bcb3773a40c1b4ddac\","
                        + "\"parents\":[\"e0297d8fb0393c833a8531e7cc8832739e3cba6d\"],\"title\":\"Forge\","
                        + "\"message\":\"Forge\\n\\nan anvil\\n\",\"authorName\":\"Tom\","
                        + "\"authorEmail\":\"tom@host.example\",\"authored\":\"2020-06-19T04:02:00.744Z\","
                        + "\"committerName\":\"Tina\",\"committerEmail\":\"tina@host.example\","
                        + "\"committed\":\"2020-06-19T04:02:01.744Z\"}");
    }

    @Test
    void the_bytes_of_a_file_are_base64() {
        assertThat(write(ExampleValues.CONTENT))
                .isEqualTo("{\"path\":\"a.txt\",\"bytes\":\"Yek=\",\"revision\":\"4c294617\"}");
    }

    @Test
    void a_webhook_shows_no_user_of_its_address() {
        assertThat(write(ExampleValues.WEBHOOK))
                .isEqualTo("{\"id\":\"1753\",\"url\":\"https://***@host.example/hook\","
                        + "\"events\":[\"push\",\"deployment\"]}");
    }

    @Test
    void a_reference_tells_whether_it_is_a_branch_or_a_tag() {
        assertThat(write(GitRef.of(new BranchName("main")))).isEqualTo("\"refs/heads/main\"");
    }

    @Test
    void what_was_not_supplied_is_left_out() throws JsonProcessingException {
        assertThat(write(BARE)).isEqualTo("{\"id\":\"1\",\"path\":\"group/name\"}");

        Repository read = read(write(BARE), Repository.class);

        assertThat(Repository.parts().stream()
                        .filter(part -> part.in(read).isPresent())
                        .map(Object::toString))
                .containsExactly("id", "path");
    }

    @Test
    void null_is_read_as_not_supplied() throws JsonProcessingException {
        assertThat(read(
                        "{\"id\":\"1\",\"path\":\"group/name\",\"archived\":null,\"cloneUrls\":null,"
                                + "\"attributes\":{\"host.extra\":null},\"unreadable\":null}",
                        Repository.class))
                .isEqualTo(BARE);
    }

    @Test
    void the_order_of_fields_means_nothing() throws JsonProcessingException {
        assertThat(read("{\"path\":\"group/name\",\"id\":\"1\"}", Repository.class))
                .isEqualTo(BARE);
    }

    @Test
    void an_unknown_word_keeps_its_text_and_a_known_one_is_the_constant() throws JsonProcessingException {
        assertThat(read("\"Friends-Only\"", Visibility.class)).isEqualTo(Visibility.unknown("Friends-Only"));
        assertThat(read("\"PRIVATE\"", Visibility.class)).isSameAs(Visibility.PRIVATE);
    }

    @Test
    void values_are_written_within_the_applications_own_types() {
        assertThat(write(Map.of("found", List.of(BARE))))
                .isEqualTo("{\"found\":[{\"id\":\"1\",\"path\":\"group/name\"}]}");
    }

    @Test
    void a_required_part_that_is_missing_is_named() {
        assertThatThrownBy(() -> read("{\"id\":\"1\"}", Repository.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("Repository lacks its field path");
    }

    @Test
    void a_part_that_cannot_be_is_refused_where_it_stands_and_shows_no_credential() {
        assertThatThrownBy(() -> read(
                        "{\"id\":\"1\",\"path\":\"group/name\",\"cloneUrls\":[\"file:///user:canary@x\"]}",
                        Repository.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContainingAll("is the path of a file", "Repository[\"cloneUrls\"]")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"text\"",
                "{\"id\":{},\"path\":\"a/b\"}",
                "{\"id\":1,\"path\":\"a/b\"}",
                "{\"id\":\"1\",\"path\":\"a/b\",\"created\":\"yesterday\"}",
                "{\"id\":\"1\",\"path\":\"a/b\",\"created\":1592539320}",
                "{\"id\":\"1\",\"path\":\"a/b\",\"cloneUrls\":[null]}",
                "{\"id\":\"1\",\"path\":\"a/b\",\"namespace\":\"a\"}"
            })
    void another_type_is_a_mismatch(String json) {
        assertThatThrownBy(() -> read(json, Repository.class)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void the_mapper_decides_what_becomes_of_an_unknown_field() throws JsonProcessingException {
        String json = "{\"id\":\"1\",\"path\":\"group/name\",\"stars\":4}";

        assertThatThrownBy(() -> read(json, Repository.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("stars");
        assertThat(MapperWithModule.MAPPER
                        .readerFor(Repository.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .<Repository>readValue(json))
                .isEqualTo(BARE);
    }

    @Test
    void a_time_is_a_text_whatever_the_mapper_does_with_times() {
        assertThat(write(Repository.builder(new RepositoryId("1"), RepositoryPath.parse("a/b"))
                        .created(Instant.EPOCH)
                        .build()))
                .contains("\"created\":\"1970-01-01T00:00:00Z\"");
    }
}
