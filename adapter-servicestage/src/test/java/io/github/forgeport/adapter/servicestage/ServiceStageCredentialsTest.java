package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceStageCredentialsTest extends ServiceStageFixture {

    static Stream<Named<Supplier<Secret>>> failing() {
        return Stream.of(
                named("throws", () -> {
                    throw new IllegalStateException("vault says " + TOKEN);
                }),
                named("gives null", () -> null),
                named("would forge a header", () -> Secret.of(TOKEN + "\r\nX-Repo-Auth: other")),
                named("ends in a line end", () -> Secret.of(TOKEN + "\n")),
                named("is not ASCII", () -> Secret.of(TOKEN + "密")));
    }

    @Test
    void a_supplier_is_asked_for_every_call() {
        answer(Document.listAuthorizations());
        int[] asked = {0};
        Supplier<Secret> supplier = () -> Secret.of("fake-" + ++asked[0]);

        try (ServiceStageGitHost host = connect(ServiceStageCredentials.token(supplier))) {
            host.authorizations().orElseThrow().list();
            host.authorizations().orElseThrow().list();
        }

        assertThat(received())
                .extracting(request -> request.getHeader("X-Auth-Token"))
                .containsExactly("fake-1", "fake-2");
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_supplier_that_fails_is_said_without_its_text_and_nothing_is_sent(Supplier<Secret> supplier) {
        try (ServiceStageGitHost host = connect(ServiceStageCredentials.token(supplier))) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class,
                    () -> host.authorizations().orElseThrow().list());

            assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.SUPPLIER);
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
            assertThat(failure).hasNoCause();
            assertThat(failure.getMessage()).doesNotContain(TOKEN);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    @Tag("row:H29")
    void h29_a_token_that_cannot_be_one_is_refused_unechoed() {
        for (String token : List.of(TOKEN + "\r\nX: y", TOKEN + "\0", TOKEN + "密", " " + TOKEN, TOKEN + " ")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ServiceStageCredentials.token(Secret.of(token)))
                    .withMessageStartingWith("the token has a blank")
                    .withMessageNotContaining(TOKEN);
        }
    }

    @Test
    void i9_each_request_has_one_signature_of_its_own() {
        answer(Document.listAuthorizations());
        AccessKey key = AccessKey.temporary("FakeKeyId", Secret.of("fake-secret"), Secret.of("fake-sts"));

        try (ServiceStageGitHost host = connect(ServiceStageCredentials.accessKey(key))) {
            host.authorizations().orElseThrow().list();
        }

        assertThat(received()).singleElement().satisfies(request -> {
            assertThat(request.header("Authorization").values()).hasSize(1);
            assertThat(request.getHeader("Authorization"))
                    .startsWith("SDK-HMAC-SHA256 Access=FakeKeyId, SignedHeaders=accept;host;x-project-id;x-sdk-date;"
                            + "x-security-token, Signature=");
            assertThat(request.header("X-Sdk-Date").values())
                    .singleElement()
                    .asString()
                    .matches("\\d{8}T\\d{6}Z");
            assertThat(request.getHeader("X-Project-Id")).isEqualTo(PROJECT);
            assertThat(request.getHeader("X-Security-Token")).isEqualTo("fake-sts");
            assertThat(request.containsHeader("X-Auth-Token")).isFalse();
        });
    }

    @Test
    void the_environment_holds_a_key_where_the_vendors_tools_look() {
        assertThat(ServiceStageCredentials.accessKeyIn(
                                Map.of("HUAWEICLOUD_SDK_AK", "FakeKeyId", "HUAWEICLOUD_SDK_SK", "fake-secret"))
                        .supplier()
                        .get())
                .hasValue(AccessKey.of("FakeKeyId", Secret.of("fake-secret")));
    }

    @Test
    void our_own_variables_come_before_the_vendors() {
        Map<String, String> both = Map.of(
                "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID", "FakeOurs",
                "FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET", "fake-ours",
                "HUAWEICLOUD_SDK_AK", "FakeTheirs",
                "HUAWEICLOUD_SDK_SK", "fake-theirs");

        assertThat(ServiceStageCredentials.accessKeyIn(both).supplier().get())
                .hasValue(AccessKey.of("FakeOurs", Secret.of("fake-ours")));
    }

    @Test
    void a_profile_holds_a_key_where_the_command_looks(@TempDir Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "profile", ".properties");
        Files.writeString(
                file,
                "servicestage.access-key-id=FakeKeyId\nservicestage.access-key-secret=fake-secret\nservicestage.security-token=fake-sts\n");

        assertThat(ServiceStageCredentials.accessKeyIn(ProfileFile.at(file))
                        .supplier()
                        .get())
                .hasValue(AccessKey.temporary("FakeKeyId", Secret.of("fake-secret"), Secret.of("fake-sts")));
    }

    @Test
    void it_prints_no_secret() {
        assertThat(ServiceStageCredentials.token(Secret.of(TOKEN))).hasToString("ServiceStageCredentials[token ***]");
        assertThat(ServiceStageCredentials.accessKey(AccessKey.of("FakeKeyIdCanary", Secret.of("canary"))))
                .hasToString("ServiceStageCredentials[accessKey ***]");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> ServiceStageCredentials.token((Secret) null));
        assertThatNullPointerException().isThrownBy(() -> ServiceStageCredentials.token((Supplier<Secret>) null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a high one at the end, canary\ud800",
        "a low one at the start, \udc00canary",
        "two in the wrong order, canary\udc00\ud800",
        "a pair torn apart, canary\ud83d \udd11"
    })
    @Tag("row:H7")
    void h7_a_password_a_user_or_an_account_that_no_bytes_can_say_is_refused_unechoed(String what, String text) {
        Secret password = Secret.of("fake-password");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageCredentials.password("d", "u", Secret.of(text)))
                .withMessage("the password has an unpaired surrogate, which no UTF-8 can say");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageCredentials.password("d", text, password))
                .withMessageStartingWith("the names of account and user")
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageCredentials.password(text, "u", password))
                .withMessageNotContaining("canary");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no width, canary\u200b",
        "a line end, 'canary\r\n'",
        "right to left, \u202ecanary",
        "NUL, can\u0000ary",
        "a space that does not break, canary\u00a0"
    })
    @Tag("row:H4")
    @Tag("row:H5")
    void h4_h5_a_user_or_an_account_that_hides_a_character_is_refused_unechoed(String what, String name) {
        Secret password = Secret.of("fake-password");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageCredentials.password("d", name, password))
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageCredentials.password(name, "u", password))
                .withMessageNotContaining("canary");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"密码 \ud83d\udd11", "inner  blanks", "a\tb"})
    @Tag("row:H6")
    void h6_any_other_password_is_taken_as_it_is(String password) {
        assertThat(ServiceStageCredentials.password("账号", "tom smith", Secret.of(password))
                        .needsIam())
                .isTrue();
    }
}
