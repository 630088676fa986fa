package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.settings.MissingSettings;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeupCredentialsTest extends CodeupFixture {

    private static final AccessKey KEY = AccessKey.of("FakeKeyId", Secret.of("fake-secret"));

    static Stream<Named<Supplier<Secret>>> failing() {
        return Stream.of(
                named("throws", () -> {
                    throw new IllegalStateException("vault says " + TOKEN);
                }),
                named("gives null", () -> null));
    }

    @Test
    void a_supplier_is_asked_for_every_call() {
        answer(Document.getRepository());
        int[] asked = {0};
        Supplier<Secret> supplier = () -> Secret.of("fake-" + ++asked[0]);

        try (CodeupGitHost host = connect(CodeupCredentials.accessToken(supplier))) {
            host.repositories().get(PATH);
            host.repositories().get(PATH);
        }

        assertThat(received())
                .extracting(request -> request.queryParameter("accessToken").firstValue())
                .containsExactly("fake-1", "fake-2");
    }

    @Test
    void so_is_one_of_the_token_beside_a_key() {
        answer(Document.getRepository());
        int[] asked = {0};
        CodeupCredentials credentials =
                CodeupCredentials.accessKey(KEY).withAccessToken(() -> Secret.of("fake-" + ++asked[0]));

        try (CodeupGitHost host = connect(credentials)) {
            host.repositories().get(PATH);
            host.repositories().get(PATH);
        }

        assertThat(received())
                .extracting(request -> request.queryParameter("accessToken").firstValue())
                .containsExactly("fake-1", "fake-2");
        assertThat(received())
                .allSatisfy(request -> assertThat(request.getHeader("Authorization"))
                        .startsWith("ACS3-HMAC-SHA256 Credential=FakeKeyId,"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void one_of_the_token_beside_a_key_that_fails_is_told_as_any_other(Supplier<Secret> supplier) {
        try (CodeupGitHost host = connect(CodeupCredentials.accessKey(KEY).withAccessToken(supplier))) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> host.repositories().get(PATH));

            assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.SUPPLIER);
            assertThat(failure).hasNoCause();
            assertThat(failure.getMessage()).doesNotContain(TOKEN);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void neither_the_key_nor_the_token_beside_it_is_shown_where_the_vendor_repeats_them() {
        for (String echoed : List.of("fake-secret-of-the-key", "fake-token-beside")) {
            answer(401, "{\"code\": \"" + echoed + "\", \"requestId\": \"" + echoed + "\"}");
            CodeupCredentials credentials = CodeupCredentials.accessKey(
                            () -> AccessKey.of("FakeKeyId", Secret.of("fake-secret-of-the-key")))
                    .withAccessToken(() -> Secret.of("fake-token-beside"));
            try (CodeupGitHost host = connect(credentials)) {
                Unauthenticated failure = catchThrowableOfType(
                        Unauthenticated.class, () -> host.repositories().get(PATH));

                assertThat(failure.getMessage()).doesNotContain(echoed);
                assertThat(failure.call().requestId()).hasValue("***");
            }
        }
    }

    @Test
    void a_token_arrives_exactly_as_it_was_given() {
        answer(Document.getRepository());
        String token = "a/b+c=d&organizationId=x%20";

        try (CodeupGitHost host = connect(CodeupCredentials.accessToken(Secret.of(token)))) {
            host.repositories().get(PATH);
        }

        assertThat(received().get(0).queryParameter("accessToken").values()).containsExactly(token);
        assertThat(received().get(0).queryParameter("organizationId").values()).containsExactly(ORGANIZATION);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_supplier_that_fails_is_said_without_its_text_and_nothing_is_sent(Supplier<Secret> supplier) {
        try (CodeupGitHost host = connect(CodeupCredentials.accessToken(supplier))) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> host.repositories().get(PATH));

            assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.SUPPLIER);
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
            assertThat(failure).hasNoCause();
            assertThat(failure.getMessage()).doesNotContain(TOKEN);
        }
        assertThat(received()).isEmpty();
    }

    static Stream<Named<Secret>> unsendable() {
        return Stream.of(
                named("line break", Secret.of(TOKEN + "\r\nX: y")),
                named("NUL", Secret.of(TOKEN + "\0")),
                named("not ASCII", Secret.of(TOKEN + "密")),
                named("blank before", Secret.of(" " + TOKEN)),
                named("blank behind", Secret.of(TOKEN + " ")),
                named("too long", Secret.of(TOKEN.repeat(10_000))));
    }

    @ParameterizedTest
    @MethodSource("unsendable")
    @Tag("row:H29")
    void h29_a_token_that_cannot_be_one_is_refused_unechoed(Secret token) {
        AccessKey key = AccessKey.of("AK", Secret.of("fake"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeupCredentials.accessToken(token))
                .withMessageStartingWith("the token has a blank")
                .withMessageNotContaining(TOKEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeupCredentials.accessKey(key).withAccessToken(token));
    }

    @ParameterizedTest
    @MethodSource("unsendable")
    @Tag("row:H29")
    void h29_a_supplied_token_that_cannot_be_one_is_not_sent(Secret token) {
        try (CodeupGitHost host = connect(CodeupCredentials.accessToken(() -> token))) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> host.repositories().get(PATH));

            assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.SUPPLIER);
        }
        try (CodeupGitHost host = connect(CodeupCredentials.accessKey(KEY).withAccessToken(() -> token))) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> host.repositories().get(PATH));

            assertThat(failure).hasMessageContaining("gave one that cannot be sent");
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void i9_each_request_has_one_signature_of_its_own() {
        answer(Document.getRepository());
        CodeupCredentials credentials = CodeupCredentials.accessKey(
                        AccessKey.temporary("FakeKeyId", Secret.of("fake-secret"), Secret.of("fake-sts")))
                .withAccessToken(Secret.of(TOKEN));

        for (CodeupCredentials.Signature signature : CodeupCredentials.Signature.values()) {
            try (CodeupGitHost host = connect(credentials.withSignature(signature))) {
                host.repositories().get(PATH);
                host.repositories().get(PATH);
            }
        }

        assertThat(received()).hasSize(4).allSatisfy(request -> {
            assertThat(request.header("Authorization").values()).hasSize(1);
            assertThat(request.header("x-acs-signature-nonce").values()).hasSize(1);
            assertThat(request.getHeader("x-acs-signature-nonce")).matches("[0-9a-f]{32}");
            assertThat(request.getHeader("x-acs-action")).isEqualTo("GetRepository");
            assertThat(request.getHeader("x-acs-version")).isEqualTo("2021-06-25");
            assertThat(request.getHeader("x-acs-accesskey-id")).isEqualTo("FakeKeyId");
            assertThat(request.getHeader("x-acs-security-token")).isEqualTo("fake-sts");
            assertThat(request.queryParameter("accessToken").values()).containsExactly(TOKEN);
        });
        assertThat(received())
                .extracting(request -> request.getHeader("x-acs-signature-nonce"))
                .doesNotHaveDuplicates();
        assertThat(received())
                .extracting(request -> request.getHeader("Authorization").split("[ =]")[0])
                .containsExactly("ACS3-HMAC-SHA256", "ACS3-HMAC-SHA256", "acs", "acs");
    }

    @Test
    void what_needs_a_key_is_refused_without_one() {
        CodeupCredentials token = CodeupCredentials.accessToken(Secret.of(TOKEN));

        assertThatIllegalStateException().isThrownBy(() -> token.withAccessToken(Secret.of(TOKEN)));
        assertThatIllegalStateException()
                .isThrownBy(() -> token.withSignature(CodeupCredentials.Signature.ROA_HMAC_SHA1));
    }

    @Test
    void the_environment_holds_a_key_where_the_vendors_tools_look() {
        AccessKey found = CodeupCredentials.accessKeyIn(Map.of(
                        "ALIBABA_CLOUD_ACCESS_KEY_ID", "FakeKeyId",
                        "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "fake-secret",
                        "ALIBABA_CLOUD_SECURITY_TOKEN", "fake-sts"))
                .supplier()
                .get()
                .orElseThrow();

        assertThat(found).isEqualTo(AccessKey.temporary("FakeKeyId", Secret.of("fake-secret"), Secret.of("fake-sts")));
    }

    @Test
    void our_own_variables_come_before_the_vendors() {
        Map<String, String> both = Map.of(
                "FORGEPORT_CODEUP_ACCESS_KEY_ID", "FakeOurs",
                "FORGEPORT_CODEUP_ACCESS_KEY_SECRET", "fake-ours",
                "ALIBABA_CLOUD_ACCESS_KEY_ID", "FakeTheirs",
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "fake-theirs");

        assertThat(CodeupCredentials.accessKeyIn(both).supplier().get())
                .hasValue(AccessKey.of("FakeOurs", Secret.of("fake-ours")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FORGEPORT_CODEUP_ACCESS_KEY_ID",
                "FORGEPORT_CODEUP_ACCESS_KEY_SECRET",
                "FORGEPORT_CODEUP_SECURITY_TOKEN"
            })
    void half_a_key_of_ours_gives_way_to_none_of_the_vendors(String half) {
        Map<String, String> environment = Map.of(
                half, TOKEN, "ALIBABA_CLOUD_ACCESS_KEY_ID", "FakeTheirs", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "fake");

        try (CodeupGitHost host = connect(
                CodeupCredentials.accessKey(CredentialChain.of(List.of(CodeupCredentials.accessKeyIn(environment)))))) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> host.repositories().get(PATH));

            assertThat(failure.thrown()).hasValue(MissingSettings.class.getName());
            assertThat(failure.getMessage()).doesNotContain(TOKEN);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void a_profile_holds_a_key_where_the_command_looks(@TempDir Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "profile", ".properties");
        Files.writeString(
                file,
                "codeup.access-key-id=FakeKeyId\ncodeup.access-key-secret=fake-secret\ncodeup.security-token=fake-sts\n");

        assertThat(CodeupCredentials.accessKeyIn(ProfileFile.at(file))
                        .supplier()
                        .get())
                .hasValue(AccessKey.temporary("FakeKeyId", Secret.of("fake-secret"), Secret.of("fake-sts")));
    }

    @Test
    void it_prints_no_secret() {
        AccessKey key = AccessKey.of("FakeKeyIdCanary", Secret.of("canary"));

        assertThat(CodeupCredentials.accessToken(Secret.of(TOKEN))).hasToString("CodeupCredentials[accessToken ***]");
        assertThat(CodeupCredentials.accessKey(key))
                .hasToString("CodeupCredentials[accessKey *** by ACS3_HMAC_SHA256]");
        assertThat(CodeupCredentials.accessKey(key).withAccessToken(Secret.of(TOKEN)))
                .hasToString("CodeupCredentials[accessKey *** by ACS3_HMAC_SHA256, accessToken ***]");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> CodeupCredentials.accessToken((Secret) null));
        assertThatNullPointerException().isThrownBy(() -> CodeupCredentials.accessToken((Supplier<Secret>) null));
    }
}
