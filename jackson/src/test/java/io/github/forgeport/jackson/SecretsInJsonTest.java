package io.github.forgeport.jackson;

import static io.github.forgeport.jackson.MapperWithModule.read;
import static io.github.forgeport.jackson.MapperWithModule.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.change.NewWebhook;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No credential is written as JSON. */
class SecretsInJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:canary@host.example/a/b.git",
                "https://canary@host.example/a/b.git",
                "ssh://user:canary@host.example:22/a/b.git",
                "https://host.example/a/b.git?token=canary",
                "https://host.example/a/b.git#canary",
                "https://host.example/a/b;token=canary"
            })
    void a_clone_url_is_masked_and_what_is_read_of_it_stays_so(String text) throws JsonProcessingException {
        CloneUrl url = CloneUrl.parse(text);

        String json = write(url);
        CloneUrl read = read(json, CloneUrl.class);

        assertThat(json).isEqualTo("\"" + url + "\"").doesNotContain("canary").contains("***");
        assertThat(read).hasToString(url.toString()).isNotEqualTo(url);
        assertThat(read.reveal()).isEqualTo(url.toString());
    }

    @Test
    void so_are_those_of_a_repository_the_users_of_its_addresses_and_what_was_unreadable() throws Exception {
        String json = write(Repository.builder(new RepositoryId("1"), RepositoryPath.parse("a/b"))
                .cloneUrl(CloneUrl.parse("https://user:canary@host.example/a/b.git"))
                .webUrl(URI.create("https://user:canary@host.example:8080/a/b?tab=readme"))
                .unreadable(new UnreadablePart("avatarUrl", "htp://user:canary@host.example"))
                .build());

        assertThat(json)
                .doesNotContain("canary")
                .contains("\"https://***@host.example/a/b.git\"", "\"https://***@host.example:8080/a/b?tab=readme\"");
        assertThat(write(read(json, Repository.class))).isEqualTo(json);
    }

    @Test
    void an_address_of_the_web_is_written_without_a_user() {
        assertThat(write(WebAddress.parse("https://user:canary@host.example/a@b?c#d")))
                .isEqualTo("\"https://***@host.example/a@b?c#d\"");
    }

    static List<Object> holders() {
        Secret secret = Secret.of("canary");
        return List.of(secret, List.of(secret), Map.of("token", secret), new Object[] {secret});
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("holders")
    void a_secret_is_refused_wherever_it_stands(Object holder) {
        assertThatThrownBy(() -> MapperWithModule.MAPPER.writeValueAsString(holder))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("a Secret has no JSON form")
                .hasMessageNotContaining("canary");
    }

    @Test
    void nor_is_one_read() {
        assertThatThrownBy(() -> read("\"canary\"", Secret.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("a Secret has no JSON form")
                .hasMessageNotContaining("canary");
    }

    @Test
    void neither_is_the_state_of_an_oauth_page_nor_the_secret_of_a_webhook_to_create() {
        for (Object holder : List.of(
                new OAuthPage(WebAddress.parse("https://host.example/login?state=canary")),
                NewWebhook.of(URI.create("https://host.example/hook?canary"), Secret.of("canary")))) {
            assertThatThrownBy(() -> MapperWithModule.MAPPER.writeValueAsString(holder))
                    .isInstanceOf(InvalidDefinitionException.class)
                    .hasMessageContaining(holder.getClass().getSimpleName() + " has no JSON form")
                    .hasMessageNotContaining("canary");
        }
    }

    static List<Object> others() {
        return List.of(
                CallListener.NOBODY,
                Repository.parts().get(0),
                Repository.builder(new RepositoryId("1"), RepositoryPath.parse("a/b")),
                new AttributeKey<>("host.demo", Boolean.class));
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_of_ours_is_no_value_is_refused(Object other) {
        assertThatThrownBy(() -> MapperWithModule.MAPPER.writeValueAsString(other))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("has no JSON form");
    }
}
