package io.github.forgeport.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.contract.CredentialKind;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The error codes upon which a renewing credential source is asked for another key or token, for every kind of
 * credential.
 */
class RenewingRefusalsTest {

    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();

    @AutoClose
    private final FaultServer server = FaultServer.start();

    private final AtomicInteger fetched = new AtomicInteger();

    private void start(VendorUnderTest vendor, ScriptedResponse... first) {
        server.clearRecords();
        fetched.set(0);
        for (ScriptedResponse answer : first) {
            server.nextRequest(Script.answer(answer));
        }
        server.answering(Script.answer(CorrectResponses.ok(vendor.goodBody())));
    }

    private void assertRenews(VendorUnderTest vendor, ScriptedResponse refusal) {
        for (CredentialKind<?> kind : vendor.credentials()) {
            start(vendor, refusal);
            try (GitHost host = kind.openRenewing(server.url(), POLICY, fetched)) {
                assertThat(vendor.call(host)).as("%s", kind).isNotNull();
                assertThat(fetched).as("%s", kind).hasValue(2);
            }
        }
    }

    private GitHostException refused(CredentialKind<?> kind, ScriptedResponse refusal) {
        start(kind.vendor(), refusal, refusal, refusal);
        try (GitHost host = kind.openRenewing(server.url(), POLICY, fetched)) {
            return catchThrowableOfType(
                    GitHostException.class, () -> kind.vendor().call(host));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "codeup, 401, SYSTEM_UNAUTHORIZED_ERROR",
        "codeup, 404, InvalidAccessKeyId.NotFound",
        "codeup, 400, InvalidAccessKeyId",
        "codeup, 400, InvalidAccessKeyId.Inactive",
        "codeup, 403, InvalidAccessKeyId.Inactive",
        "codeup, 400, InvalidAccessKeyId.Malformed",
        "codeup, 400, InvalidAccessKey.NotMatch",
        "codeup, 403, Forbidden.AccessKeyDisabled",
        "codeup, 403, NoEnabledAccessKey",
        "codeup, 400, InvalidSecurityToken.Expired",
        "codeup, 400, InvalidSecurityToken.Malformed",
        "codeup, 400, InvalidSecurityToken.MismatchWithAccessKey",
        "codeup, 400, MissingSecurityToken",
        "codeup, 400, SignatureDoesNotMatch",
        "codeup, 400, IncompleteSignature",
        "codeup, 401, Unauthorized",
        "codeup, 401, ExpiredTokenError",
        "codeup, 401, InvalidTokenError",
        "codeup, 401, Unheard.Of",
        "servicestage, 401, APIGW.0301",
        "servicestage, 401, APIGW.0305",
        "servicestage, 401, APIGW.0307",
        "servicestage, 401, APIG.0307",
        "servicestage, 401, APIGW.0311",
        "servicestage, 401, Unheard.Of"
    })
    @Tag("row:D6")
    void d6_a_key_or_token_that_is_no_good_is_renewed_once_and_then_refused(
            VendorUnderTest vendor, int status, String code) {
        ScriptedResponse refusal = CorrectResponses.status(status, vendor.error(code));

        assertRenews(vendor, refusal);

        for (CredentialKind<?> kind : vendor.credentials()) {
            GitHostException failure = refused(kind, refusal);

            assertThat(failure).as("%s", kind).isInstanceOf(Unauthenticated.class);
            assertThat(((Unauthenticated) failure).reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure.call().vendorCode()).contains(code);
            assertThat(failure.call().attempts()).isEqualTo(2);
            assertThat(fetched).hasValue(2);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "codeup, 403, Forbidden.AccessDenied",
        "codeup, 403, Forbidden.UserNotInCurrentOrganization",
        "codeup, 403, Forbidden.UserNotAdminOrOwner",
        "codeup, 405, SYSTEM_FORBIDDEN_ERROR",
        "codeup, 400, InvalidParam.NoPermission",
        "codeup, 400, SYSTEM_NOT_FOUND_ERROR",
        "codeup, 400, InvalidParam.NotFound",
        "codeup, 400, Invalid.IdNotFound",
        "codeup, 400, SYSTEM_ILLEGAL_ARGUMENT_ERROR",
        "codeup, 404, InvalidAction.NotFound",
        "codeup, 400, MissingcreateFrom",
        "codeup, 400, InvalidTimeStamp.Expired",
        "codeup, 400, InvalidTimeStamp.Format",
        "codeup, 400, IllegalTimestamp",
        "codeup, 400, UnsupportedCurrentTokenType",
        "servicestage, 400, SVCSTG.REPO.0400",
        "servicestage, 400, SVCSTG.REPO.0401",
        "servicestage, 400, SVCSTG.REPO.0402",
        "servicestage, 400, SVCSTG.REPO.0403",
        "servicestage, 400, SVCSTG.REPO.0450",
        "servicestage, 400, SVCSTG.REPO.0451",
        "servicestage, 400, SVCSTG.REPO.0452",
        "servicestage, 404, APIGW.0101",
        "servicestage, 400, APIGW.0201",
        "servicestage, 403, APIGW.0302",
        "servicestage, 401, APIGW.0303",
        "servicestage, 403, APIGW.0306",
        "servicestage, 403, APIGW.0310",
        "servicestage, 403, APIGW.0401",
        "servicestage, 403, APIGW.0402"
    })
    void what_says_nothing_of_a_key_or_token_renews_none(VendorUnderTest vendor, int status, String code) {
        for (CredentialKind<?> kind : vendor.credentials()) {
            GitHostException failure = refused(kind, CorrectResponses.status(status, vendor.error(code)));

            assertThat(failure.call().vendorCode()).contains(code);
            assertThat(failure.call().attempts()).as("%s", kind).isOne();
            assertThat(fetched).as("%s", kind).hasValue(1);
        }
    }

    private static Stream<VendorUnderTest> expiring() {
        return Vendors.ALL.stream().filter(vendor -> vendor.expiredCode().isPresent());
    }

    private static String expired(VendorUnderTest vendor) {
        return vendor.error(vendor.expiredCode().orElseThrow());
    }

    static Stream<Arguments> encoded() {
        return expiring()
                .flatMap(vendor -> Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32")
                        .map(charset -> Arguments.of(vendor, charset)));
    }

    /** Returns ways to spoil or encode a vendor's text beside a valid code. */
    static Stream<Arguments> spoilt() {
        return expiring()
                .flatMap(vendor -> Stream.of(
                        Arguments.of(vendor, "a byte that is never in UTF-8", bytes(0xFF), ""),
                        Arguments.of(vendor, "an overlong slash", bytes(0xC0, 0xAF), ""),
                        Arguments.of(vendor, "a surrogate", bytes(0xED, 0xA0, 0x80), ""),
                        Arguments.of(vendor, "a character without its end", bytes(0xE4, 0xBB), ""),
                        Arguments.of(vendor, "one without its beginning", bytes(0x80), ""),
                        Arguments.of(vendor, "NUL", bytes(0), ""),
                        Arguments.of(vendor, "a line's end", bytes('\r', '\n'), ""),
                        Arguments.of(vendor, "Latin", "vergütet".getBytes(StandardCharsets.ISO_8859_1), ""),
                        Arguments.of(vendor, "GBK", "令牌已过期".getBytes(Charset.forName("GBK")), ""),
                        Arguments.of(vendor, "GBK, labelled", bytes(0x81, 0x5C), "application/json;charset=GBK")));
    }

    private static byte[] bytes(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return all;
    }

    private static ScriptedResponse refusal(VendorUnderTest vendor, byte[] text, String type) {
        String[] parts = expired(vendor).split("(?<=\")fake(?=\")", 2);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
        body.writeBytes(text);
        body.writeBytes(parts[1].getBytes(StandardCharsets.UTF_8));
        ScriptedResponse answer = CorrectResponses.status(400).body(Content.of(body.toByteArray()));
        return type.isEmpty() ? answer : answer.contentType(type);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("spoilt")
    @Tag("row:D6")
    @Tag("row:D27")
    void d6_d27_a_text_that_is_no_utf8_hides_no_code(VendorUnderTest vendor, String what, byte[] text, String type) {
        assertRenews(vendor, refusal(vendor, text, type));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("encoded")
    @Tag("row:D6")
    @Tag("row:D27")
    void d6_d27_nor_does_another_encoding_of_all_of_it(VendorUnderTest vendor, String charset) {
        assertRenews(
                vendor,
                CorrectResponses.status(400).body(Content.of(expired(vendor).getBytes(Charset.forName(charset)))));
    }
}
