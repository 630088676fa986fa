package io.github.forgeport.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.text.UnreadablePart;
import java.net.URI;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationTest {

    private static final AttributeKey<String> TAG = new AttributeKey<>("host.tag", String.class);
    private static final Instant NOON = Instant.parse("2022-04-12T12:00:00Z");

    private static Authorization.Builder bare() {
        return Authorization.builder(new AuthorizationName("test"));
    }

    private static Authorization.Builder full() {
        return bare().provider(Provider.GITHUB)
                .host(URI.create("https://api.github.com"))
                .home(URI.create("https://github.com/tom-repo"))
                .user("tom-repo")
                .avatarUrl(URI.create("https://avatars.githubusercontent.com/u/73919200?v=4"))
                .tokenType(TokenType.OAUTH)
                .created(NOON)
                .updated(NOON.plusSeconds(1))
                .status(AuthorizationStatus.USABLE)
                .attribute(TAG, "intl")
                .unreadable(new UnreadablePart("created", "yesterday"));
    }

    static Stream<UnaryOperator<Authorization.Builder>> changes() {
        return Stream.of(
                builder -> builder.provider(Provider.GITLAB),
                builder -> builder.host(URI.create("https://other.example")),
                builder -> builder.home(URI.create("https://other.example")),
                builder -> builder.user("other"),
                builder -> builder.avatarUrl(URI.create("https://other.example")),
                builder -> builder.tokenType(TokenType.PERSONAL),
                builder -> builder.created(NOON.plusSeconds(9)),
                builder -> builder.updated(NOON.plusSeconds(9)),
                builder -> builder.status(AuthorizationStatus.EXPIRED),
                builder -> builder.attribute(TAG, "other"),
                builder -> builder.unreadable(new UnreadablePart("updated", "tomorrow")));
    }

    static Stream<Arguments> lifeCycle() {
        return Stream.of(
                arguments(AuthorizationStatus.USABLE, true, false),
                arguments(AuthorizationStatus.EXPIRED, false, true),
                arguments(AuthorizationStatus.UNAUTHENTICATED, false, true),
                arguments(AuthorizationStatus.unknown("7"), false, false),
                arguments(AuthorizationStatus.unknown("usable"), false, false),
                arguments(null, false, false));
    }

    @ParameterizedTest
    @MethodSource("lifeCycle")
    void its_status_says_whether_it_is_usable_and_whether_somebody_must_act(
            AuthorizationStatus status, boolean usable, boolean needsSignIn) {
        Authorization authorization = bare().status(status).build();

        assertThat(authorization.isUsable()).isEqualTo(usable);
        assertThat(authorization.needsSignIn()).isEqualTo(needsSignIn);
    }

    @Test
    void every_part_that_was_given_comes_back() {
        Authorization authorization = full().build();

        assertThat(authorization.name()).isEqualTo(new AuthorizationName("test"));
        assertThat(authorization.provider()).contains(Provider.GITHUB);
        assertThat(authorization.host()).contains(URI.create("https://api.github.com"));
        assertThat(authorization.home()).contains(URI.create("https://github.com/tom-repo"));
        assertThat(authorization.user()).contains("tom-repo");
        assertThat(authorization.avatarUrl())
                .contains(URI.create("https://avatars.githubusercontent.com/u/73919200?v=4"));
        assertThat(authorization.tokenType()).contains(TokenType.OAUTH);
        assertThat(authorization.created()).contains(NOON);
        assertThat(authorization.updated()).contains(NOON.plusSeconds(1));
        assertThat(authorization.status()).contains(AuthorizationStatus.USABLE);
        assertThat(authorization.attribute(TAG)).contains("intl");
        assertThat(authorization.attributes().keys()).containsExactly(TAG);
        assertThat(authorization.unreadable()).containsExactly(new UnreadablePart("created", "yesterday"));
    }

    @Test
    void what_was_not_given_is_not_supplied() {
        Authorization authorization = bare().build();

        assertThat(authorization.provider()).isEmpty();
        assertThat(authorization.host()).isEmpty();
        assertThat(authorization.home()).isEmpty();
        assertThat(authorization.user()).isEmpty();
        assertThat(authorization.avatarUrl()).isEmpty();
        assertThat(authorization.tokenType()).isEmpty();
        assertThat(authorization.created()).isEmpty();
        assertThat(authorization.updated()).isEmpty();
        assertThat(authorization.status()).isEmpty();
        assertThat(authorization.attribute(TAG)).isEmpty();
        assertThat(authorization.unreadable()).isEmpty();
    }

    @Test
    void what_is_given_as_null_is_not_supplied() {
        Authorization authorization = bare().provider(null)
                .host((URI) null)
                .home((URI) null)
                .user(null)
                .avatarUrl((URI) null)
                .tokenType(null)
                .created(null)
                .updated(null)
                .status(null)
                .attribute(TAG, null)
                .build();

        assertThat(authorization).isEqualTo(bare().build());
    }

    @Test
    void an_empty_user_is_supplied() {
        assertThat(bare().user("").build().user()).contains("");
    }

    @Test
    void the_name_is_required() {
        assertThatNullPointerException()
                .isThrownBy(() -> Authorization.builder(null))
                .withMessage("name");
    }

    @Test
    void a_builder_used_again_leaves_what_it_built_alone() {
        Authorization.Builder builder = full();
        Authorization first = builder.build();

        builder.user("second")
                .attribute(TAG, "second")
                .unreadable(new UnreadablePart("updated", "tomorrow"))
                .build();

        assertThat(first).isEqualTo(full().build());
        assertThat(first.unreadable()).isUnmodifiable();
    }

    @Test
    void equal_parts_make_equal_authorizations() {
        assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
        assertThat(bare().build())
                .isNotEqualTo(
                        Authorization.builder(new AuthorizationName("other")).build());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_difference_in_any_part_makes_another_authorization(UnaryOperator<Authorization.Builder> change) {
        assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
    }

    @Test
    void it_prints_its_name() {
        assertThat(full().build()).hasToString("Authorization[test]");
    }
}
