package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.server.VendorResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The responses to requests that {@code git} never sends, or whose response it does not show. */
class GitHandlerTest {

    private static final String FLUSH = "0000";
    private static final Map<String, String> UPLOAD = Map.of("service", "git-upload-pack");
    private static final Map<String, List<String>> TYPE =
            Map.of("Content-Type", List.of("application/x-git-upload-pack-request"));

    private final Map<String, ServedRepository> repositories = Map.of(
            "group/open", SampleRepositories.toAll(SampleRepositories.twoBranches()),
            "group/closed", SampleRepositories.toItsAccount(SampleRepositories.twoBranches()));

    private final GitHandler handler = new GitHandler(path -> Optional.ofNullable(repositories.get(path)));

    private VendorResponse answer(String method, String path, Map<String, String> query) {
        return handler.respond(
                SampleRepositories.request(method, List.of(path.split("/", -1)), query, Map.of(), new byte[0]));
    }

    private VendorResponse fetch(Map<String, List<String>> headers, byte[] body) {
        return handler.respond(SampleRepositories.request(
                "POST", List.of("group", "open.git", "git-upload-pack"), Map.of(), headers, body));
    }

    private static String text(VendorResponse response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void version_0_advertises_the_refs_in_the_type_that_git_expects() {
        VendorResponse advertised = answer("GET", "group/open.git/info/refs", UPLOAD);

        assertThat(advertised.status()).isEqualTo(200);
        assertThat(advertised.headers())
                .containsEntry("Content-Type", "application/x-git-upload-pack-advertisement")
                .containsEntry("Cache-Control", "no-cache");
        assertThat(text(advertised))
                .startsWith("001e# service=git-upload-pack\n0000")
                .contains("refs/heads/feature/search");
    }

    @Test
    void version_2_advertises_what_it_is_able_to() {
        VendorResponse advertised = handler.respond(SampleRepositories.request(
                "GET",
                List.of("group", "open.git", "info", "refs"),
                UPLOAD,
                Map.of("git-protocol", List.of("version=2")),
                new byte[0]));

        assertThat(text(advertised)).startsWith("000dversion 2").doesNotContain("refs/heads");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "GET, group/open.git, 404",
        "GET, group/open.git/, 404",
        "GET, group/open, 404",
        "GET, group/open/info/refs, 404",
        "GET, info/refs, 404",
        "GET, .git/info/refs, 404",
        "GET, group/absent.git/info/refs, 404",
        "GET, group/open.git/HEAD, 404",
        "GET, group/open.git/objects/info/packs, 404",
        "GET, group/open.git/info/refs, 403",
        "POST, group/open.git/git-upload-archive, 403",
        "POST, group/open.git/git-receive-pack, 403",
        "GET, group/closed.git/info/refs, 401",
        "POST, group/closed.git/git-upload-pack, 401",
        "POST, group/closed.git/git-receive-pack, 401",
        "GET, group/open.git/git-upload-pack, 405",
        "POST, group/open.git/git-upload-pack, 415",
    })
    void anything_else_is_refused_in_plain_words(String method, String path, int status) {
        VendorResponse refused = answer(method, path, Map.of());

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.headers()).containsEntry("Content-Type", "text/plain;charset=UTF-8");
        assertThat(text(refused)).matches("[A-Z][^\n]*\\.\n");
    }

    @Test
    void a_refusal_for_want_of_an_account_says_which_scheme_it_takes() {
        assertThat(answer("GET", "group/closed.git/info/refs", UPLOAD).headers().get("WWW-Authenticate"))
                .startsWith("Basic realm=");
    }

    @Test
    void a_wrong_method_is_told_the_right_one() {
        assertThat(answer("DELETE", "group/open.git/info/refs", UPLOAD).headers())
                .containsEntry("Allow", "GET");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Basic", "Basic ", "Basic !!", "Bearer x", "", "c2FuZGJveC11c2VyOng="})
    void an_authorization_of_another_form_is_refused(String authorization) {
        assertThat(authorized(authorization).status()).isEqualTo(401);
    }

    @Test
    void the_name_of_the_scheme_is_of_any_case_and_two_authorizations_are_none() {
        String right = Base64.getEncoder().encodeToString("sandbox-user:sandbox password:é".getBytes(UTF_8));

        assertThat(authorized("bASIC  " + right).status()).isEqualTo(200);
        assertThat(authorized("Basic " + right, "Basic " + right).status()).isEqualTo(401);
    }

    private VendorResponse authorized(String... authorizations) {
        return handler.respond(SampleRepositories.request(
                "GET",
                List.of("group", "closed.git", "info", "refs"),
                UPLOAD,
                Map.of("authorization", List.of(authorizations)),
                new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "0000", "x", "zzzz", "0005", "00", "0032want 0000", "fff0want"})
    void a_body_that_is_none_of_gits_is_refused(String body) {
        assertThat(fetch(TYPE, body.getBytes(UTF_8)).status()).isEqualTo(400);
    }

    @Test
    void a_wish_for_an_unknown_commit_is_answered_in_gits_own_words() {
        String want = "0032want " + "1".repeat(40) + "\n" + FLUSH + "0009done\n";

        VendorResponse answered = fetch(TYPE, want.getBytes(UTF_8));

        assertThat(answered.status()).isEqualTo(200);
        assertThat(text(answered)).contains("ERR").contains("1".repeat(40));
    }

    @Test
    void an_encoding_other_than_gzip_is_refused() {
        assertThat(fetch(with("Content-Encoding", "br"), FLUSH.getBytes(UTF_8)).status())
                .isEqualTo(415);
    }

    @Test
    void a_body_in_gzip_that_is_cut_or_none_is_refused() throws IOException {
        byte[] whole = zipped(FLUSH.getBytes(UTF_8));

        assertThat(fetch(with("Content-Encoding", "gzip"), new byte[0]).status())
                .isEqualTo(400);
        assertThat(fetch(with("Content-Encoding", "gzip"), FLUSH.getBytes(UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(fetch(with("Content-Encoding", "gzip"), Arrays.copyOf(whole, whole.length - 9))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_body_that_grows_beyond_all_measure_is_refused() throws IOException {
        byte[] bomb = zipped(new byte[64 << 20]);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(fetch(with("Content-Encoding", "gzip"), bomb).status()).isEqualTo(413);
    }

    private static Map<String, List<String>> with(String header, String value) {
        return Map.of("Content-Type", TYPE.get("Content-Type"), header, List.of(value));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
