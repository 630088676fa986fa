package io.github.forgeport.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.faults.Answer;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Http;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.credentials.Renewing;
import io.github.forgeport.http.credentials.Renewing.Lease;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import io.github.forgeport.signing.Kind.Vendor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which refusals ask a source that renews for another key or token, code by code, for every kind of credential. */
class RenewingRefusalsTest {

    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();

    @AutoClose
    private final FaultServer server = FaultServer.start();

    private final AtomicInteger fetched = new AtomicInteger();

    private static List<Kind<?>> kinds(Vendor vendor) {
        return Kind.all().filter(kind -> kind.vendor() == vendor).toList();
    }

    private static String body(Vendor vendor, String code) {
        return vendor == Vendor.CODEUP
                ? "{\"RequestId\":\"fake-request\",\"Code\":\"" + code + "\",\"Message\":\"fake\"}"
                : "{\"error_code\":\"" + code + "\",\"error_msg\":\"fake\",\"request_id\":\"fake-request\"}";
    }

    private <C> GitHost open(Kind<C> kind) {
        return kind.open(
                server.url(),
                POLICY,
                Renewing.with(() -> new Lease<>(kind.credential().apply(fetched.incrementAndGet()), null)));
    }

    private void start(Vendor vendor, Answer... first) {
        server.forget();
        fetched.set(0);
        for (Answer answer : first) {
            server.nextRequest(Script.answer(answer));
        }
        server.answering(Script.answer(Http.ok(vendor.goodBody())));
    }

    private void assertRenews(Vendor vendor, Answer refusal) {
        for (Kind<?> kind : kinds(vendor)) {
            start(vendor, refusal);
            try (GitHost host = open(kind)) {
                assertThat(vendor.call(host)).as("%s", kind).isNotNull();
                assertThat(fetched).as("%s", kind).hasValue(2);
            }
        }
    }

    private GitHostException refused(Kind<?> kind, Answer refusal) {
        start(kind.vendor(), refusal, refusal, refusal);
        try (GitHost host = open(kind)) {
            return catchThrowableOfType(
                    GitHostException.class, () -> kind.vendor().call(host));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "CODEUP, 401, SYSTEM_UNAUTHORIZED_ERROR",
        "CODEUP, 404, InvalidAccessKeyId.NotFound",
        "CODEUP, 400, InvalidAccessKeyId",
        "CODEUP, 400, InvalidAccessKeyId.Inactive",
        "CODEUP, 403, InvalidAccessKeyId.Inactive",
        "CODEUP, 400, InvalidAccessKeyId.Malformed",
        "CODEUP, 400, InvalidAccessKey.NotMatch",
        "CODEUP, 403, Forbidden.AccessKeyDisabled",
        "CODEUP, 403, NoEnabledAccessKey",
        "CODEUP, 400, InvalidSecurityToken.Expired",
        "CODEUP, 400, InvalidSecurityToken.Malformed",
        "CODEUP, 400, InvalidSecurityToken.MismatchWithAccessKey",
        "CODEUP, 400, MissingSecurityToken",
        "CODEUP, 400, SignatureDoesNotMatch",
        "CODEUP, 400, IncompleteSignature",
        "CODEUP, 401, Unauthorized",
        "CODEUP, 401, ExpiredTokenError",
        "CODEUP, 401, InvalidTokenError",
        "CODEUP, 401, Unheard.Of",
        "SERVICESTAGE, 401, APIGW.0301",
        "SERVICESTAGE, 401, APIGW.0305",
        "SERVICESTAGE, 401, APIGW.0307",
        "SERVICESTAGE, 401, APIG.0307",
        "SERVICESTAGE, 401, APIGW.0311",
        "SERVICESTAGE, 401, Unheard.Of"
    })
    @Tag("row:D6")
    void d6_a_key_or_token_that_is_no_good_is_renewed_once_and_then_refused(Vendor vendor, int status, String code) {
        Answer refusal = Http.status(status, body(vendor, code));

        assertRenews(vendor, refusal);

        for (Kind<?> kind : kinds(vendor)) {
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
        "CODEUP, 403, Forbidden.AccessDenied",
        "CODEUP, 403, Forbidden.UserNotInCurrentOrganization",
        "CODEUP, 403, Forbidden.UserNotAdminOrOwner",
        "CODEUP, 405, SYSTEM_FORBIDDEN_ERROR",
        "CODEUP, 400, InvalidParam.NoPermission",
        "CODEUP, 400, SYSTEM_NOT_FOUND_ERROR",
        "CODEUP, 400, InvalidParam.NotFound",
        "CODEUP, 400, Invalid.IdNotFound",
        "CODEUP, 400, SYSTEM_ILLEGAL_ARGUMENT_ERROR",
        "CODEUP, 404, InvalidAction.NotFound",
        "CODEUP, 400, MissingcreateFrom",
        "CODEUP, 400, InvalidTimeStamp.Expired",
        "CODEUP, 400, InvalidTimeStamp.Format",
        "CODEUP, 400, IllegalTimestamp",
        "CODEUP, 400, UnsupportedCurrentTokenType",
        "SERVICESTAGE, 400, SVCSTG.REPO.0400",
        "SERVICESTAGE, 400, SVCSTG.REPO.0401",
        "SERVICESTAGE, 400, SVCSTG.REPO.0402",
        "SERVICESTAGE, 400, SVCSTG.REPO.0403",
        "SERVICESTAGE, 400, SVCSTG.REPO.0450",
        "SERVICESTAGE, 400, SVCSTG.REPO.0451",
        "SERVICESTAGE, 400, SVCSTG.REPO.0452",
        "SERVICESTAGE, 404, APIGW.0101",
        "SERVICESTAGE, 400, APIGW.0201",
        "SERVICESTAGE, 403, APIGW.0302",
        "SERVICESTAGE, 401, APIGW.0303",
        "SERVICESTAGE, 403, APIGW.0306",
        "SERVICESTAGE, 403, APIGW.0310",
        "SERVICESTAGE, 403, APIGW.0401",
        "SERVICESTAGE, 403, APIGW.0402"
    })
    void what_says_nothing_of_a_key_or_token_renews_none(Vendor vendor, int status, String code) {
        for (Kind<?> kind : kinds(vendor)) {
            GitHostException failure = refused(kind, Http.status(status, body(vendor, code)));

            assertThat(failure.call().vendorCode()).contains(code);
            assertThat(failure.call().attempts()).as("%s", kind).isOne();
            assertThat(fetched).as("%s", kind).hasValue(1);
        }
    }

    /** How a vendor's text may be spoilt, or encoded, beside a code that nothing is wrong with. */
    static Stream<Arguments> spoilt() {
        return Stream.of(Vendor.values())
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

    private static Answer refusal(Vendor vendor, byte[] text, String type) {
        String code = vendor == Vendor.CODEUP ? "InvalidSecurityToken.Expired" : "APIGW.0307";
        String[] parts = body(vendor, code).split("(?<=\")fake(?=\")", 2);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
        body.writeBytes(text);
        body.writeBytes(parts[1].getBytes(StandardCharsets.UTF_8));
        Answer answer = Http.status(400).body(Content.of(body.toByteArray()));
        return type.isEmpty() ? answer : answer.contentType(type);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("spoilt")
    @Tag("row:D6")
    @Tag("row:D27")
    void d6_d27_a_text_that_is_no_utf8_hides_no_code(Vendor vendor, String what, byte[] text, String type) {
        assertRenews(vendor, refusal(vendor, text, type));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CODEUP, UTF-16",
        "CODEUP, UTF-16LE",
        "CODEUP, UTF-16BE",
        "CODEUP, UTF-32",
        "SERVICESTAGE, UTF-16",
        "SERVICESTAGE, UTF-16LE",
        "SERVICESTAGE, UTF-16BE",
        "SERVICESTAGE, UTF-32"
    })
    @Tag("row:D6")
    @Tag("row:D27")
    void d6_d27_nor_does_another_encoding_of_all_of_it(Vendor vendor, String charset) {
        String code = vendor == Vendor.CODEUP ? "InvalidSecurityToken.Expired" : "APIGW.0307";

        assertRenews(vendor, Http.status(400).body(Content.of(body(vendor, code).getBytes(Charset.forName(charset)))));
    }
}
