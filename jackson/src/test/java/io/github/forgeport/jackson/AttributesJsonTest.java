package io.github.forgeport.jackson;

import static io.github.forgeport.jackson.MapperWithModule.read;
import static io.github.forgeport.jackson.MapperWithModule.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The JSON of host-specific attributes, with registered keys and without. */
class AttributesJsonTest {

    private static final AttributeKey<Boolean> DEMO = new AttributeKey<>("host.demo", Boolean.class);
    private static final AttributeKey<Instant> SEEN = new AttributeKey<>("host.seen", Instant.class);

    private static final Repository REPOSITORY =
            repository().attribute(DEMO, true).attribute(SEEN, Instant.EPOCH).build();
    private static final String JSON =
            "{\"id\":\"1\",\"path\":\"a/b\",\"attributes\":{\"host.demo\":true,\"host.seen\":\"1970-01-01T00:00:00Z\"}}";

    private static final ObjectMapper WITH_KEYS =
            new ObjectMapper().findAndRegisterModules().registerModule(new ForgeportModule(DEMO, SEEN));

    private static Repository.Builder repository() {
        return Repository.builder(new RepositoryId("1"), RepositoryPath.parse("a/b"));
    }

    @Test
    void under_a_registered_key_it_is_read_with_its_type() throws JsonProcessingException {
        assertThat(write(WITH_KEYS, REPOSITORY)).isEqualTo(JSON);
        assertThat(WITH_KEYS.readValue(JSON, Repository.class)).isEqualTo(REPOSITORY);
    }

    @Test
    void under_another_name_it_stays_raw_json_both_ways() throws JsonProcessingException {
        assertThat(write(REPOSITORY)).isEqualTo(JSON);

        Repository read = read(JSON, Repository.class);

        assertThat(read.attribute(new AttributeKey<>("host.demo", JsonNode.class)))
                .contains(BooleanNode.TRUE);
        assertThat(read.attribute(DEMO)).isEmpty();
        assertThat(write(read)).isEqualTo(JSON);
    }

    @Test
    void of_another_type_than_its_key_says_it_is_refused_where_it_stands() {
        assertThatThrownBy(() -> WITH_KEYS.readValue(JSON.replace("true", "[]"), Repository.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("Attributes[\"host.demo\"]");
    }

    @Test
    void a_name_that_no_key_can_have_is_refused() {
        assertThatThrownBy(() -> read(JSON.replace("host.demo", " "), Repository.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("attribute name is blank");
    }

    @Test
    void a_secret_among_them_is_refused() {
        Repository secret = repository()
                .attribute(new AttributeKey<>("host.token", Secret.class), Secret.of("canary"))
                .build();

        assertThatThrownBy(() -> MapperWithModule.MAPPER.writeValueAsString(secret))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("a Secret has no JSON form")
                .hasMessageNotContaining("canary");
    }
}
