package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ACCESS_KEY_ID;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ACCESS_KEY_SECRET;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ACCESS_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_ID;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_EXPIRED_SECURITY_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ORGANIZATION;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_SECURITY_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.ManualClock;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxClient;
import io.github.forgeport.sandbox.SignedCall;
import io.github.forgeport.sandbox.codeup.CodeupSigner.Scheme;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeupCredentialsTest {

    private static final String REPOSITORY =
            "/repository/get?organizationId=" + CODEUP_ORGANIZATION + "&identity=test%2Ftest";
    private static final String NONCE = "3156853299f313e23d1673dc12e1703d";

    private final ManualClock clock = new ManualClock();

    @AutoClose
    private final Sandbox sandbox = Sandbox.start(clock);

    private final CodeupSigner lasting = CodeupSigner.lasting(clock.instant());
    private final CodeupSigner temporary = CodeupSigner.temporary(clock.instant());

    @ParameterizedTest
    @EnumSource
    void a_signature_alone_is_accepted(Scheme scheme) {
        assertPinned(lasting.sign(scheme, call(REPOSITORY), NONCE).send(), "codeup/get-repository");
    }

    @ParameterizedTest
    @EnumSource
    void the_query_is_signed_decoded_and_sorted(Scheme scheme) {
        SignedCall call = lasting.sign(scheme, call(REPOSITORY + "&x=a+b*~"), NONCE);

        assertPinned(
                call.sendTo("/repository/get?x=a%20b%2A%7E&identity=test/test&organizationId=" + CODEUP_ORGANIZATION),
                "codeup/get-repository");
    }

    @ParameterizedTest
    @EnumSource
    void a_token_beside_a_signature_is_checked_too(Scheme scheme) {
        String right = REPOSITORY + "&accessToken=" + CODEUP_ACCESS_TOKEN;

        assertPinned(lasting.sign(scheme, call(right), "1").send(), "codeup/get-repository");
        assertPinned(lasting.sign(scheme, call(right + "x"), "2").send(), "codeup/wrong-access-token");
        assertPinned(
                lasting.sign(scheme, call(REPOSITORY + "&accessToken="), "3").send(), "codeup/wrong-access-token");
    }

    @ParameterizedTest
    @EnumSource
    void a_token_does_not_help_a_wrong_signature(Scheme scheme) {
        SignedCall call = lasting.sign(scheme, call(REPOSITORY), NONCE);

        assertRefused(
                call.sendTo(REPOSITORY + "&accessToken=" + CODEUP_ACCESS_TOKEN), 400, "SignatureDoesNotMatch", "");
    }

    @ParameterizedTest
    @EnumSource
    void the_services_own_checks_follow(Scheme scheme) {
        SignedCall foreign = lasting.sign(scheme, call("/repository/get?organizationId=a&identity=100"), "1");
        SignedCall nothing = lasting.sign(scheme, call("/repository/get"), "2");

        assertPinned(foreign.send(), "codeup/not-in-organization");
        assertPinned(nothing.send(), "codeup/missing-organization-id");
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_key_is_not_found(Scheme scheme) {
        var unknown = new CodeupSigner("nobody", CODEUP_ACCESS_KEY_SECRET, clock.instant());

        assertRefused(
                unknown.sign(scheme, call(REPOSITORY), NONCE).send(), 404, "InvalidAccessKeyId.NotFound", "access key");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_signature_is_told_the_string_to_sign(Scheme scheme) {
        var other = new CodeupSigner(CODEUP_ACCESS_KEY_ID, CODEUP_ACCESS_KEY_SECRET + "x", clock.instant());
        SignedCall call = other.sign(scheme, call(REPOSITORY), NONCE);
        String stringToSign = CodeupSignature.of(call.request()).orElseThrow().stringToSign();

        assertRefused(call.send(), 400, "SignatureDoesNotMatch", "server string to sign is:" + stringToSign);
    }

    @ParameterizedTest
    @EnumSource
    void a_header_of_the_gateway_that_is_not_signed_is_refused(Scheme scheme) {
        SignedCall call = lasting.sign(scheme, call(REPOSITORY), NONCE).header("x-acs-late", "1");

        assertRefused(call.send(), 400, "SignatureDoesNotMatch", "");
    }

    @Test
    void the_hash_of_another_body_is_refused() {
        SignedCall call = call(REPOSITORY).header("x-acs-content-sha256", "0".repeat(64));

        assertRefused(lasting.sign(Scheme.ACS3, call, NONCE).send(), 400, "SignatureDoesNotMatch", "");
    }

    @Test
    void the_md5_of_another_body_is_refused() {
        SignedCall right = call(REPOSITORY).header("content-md5", "1B2M2Y8AsgTpgAmY7PhCfg==");
        SignedCall wrong = call(REPOSITORY).header("content-md5", "AAAAAAAAAAAAAAAAAAAAAA==");

        assertPinned(lasting.sign(Scheme.ROA, right, "1").send(), "codeup/get-repository");
        assertRefused(lasting.sign(Scheme.ROA, wrong, "2").send(), 400, "SignatureDoesNotMatch", "");
    }

    @ParameterizedTest
    @EnumSource
    void an_authorization_in_neither_scheme_is_refused(Scheme scheme) {
        SignedCall call = lasting.sign(scheme, call(REPOSITORY), NONCE).header("Authorization", "Bearer x");

        assertRefused(call.send(), 400, "SignatureDoesNotMatch", "conform");
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_that_is_slow_or_fast_is_refused(Scheme scheme) {
        var fast = CodeupSigner.lasting(clock.instant().plus(Duration.ofMinutes(16)));
        SignedCall late = lasting.sign(scheme, call(REPOSITORY), "1");

        assertRefused(fast.sign(scheme, call(REPOSITORY), "2").send(), 400, "InvalidTimeStamp.Expired", "time stamp");
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertRefused(late.send(), 400, "InvalidTimeStamp.Expired", "time stamp");
    }

    @ParameterizedTest
    @EnumSource
    void a_malformed_date_is_refused(Scheme scheme) {
        SignedCall call = lasting.sign(scheme, call(REPOSITORY), NONCE)
                .header(scheme == Scheme.ACS3 ? "x-acs-date" : "date", "yesterday");

        assertRefused(call.send(), 400, "InvalidTimeStamp.Expired", "time stamp");
    }

    @ParameterizedTest
    @EnumSource
    void a_nonce_passes_once(Scheme scheme) {
        SignedCall call = lasting.sign(scheme, call(REPOSITORY), NONCE);

        assertPinned(call.send(), "codeup/get-repository");
        assertRefused(call.send(), 400, "SignatureNonceUsed", "nonce");
        assertPinned(lasting.sign(scheme, call(REPOSITORY), "another").send(), "codeup/get-repository");
    }

    @ParameterizedTest
    @EnumSource
    void a_nonce_of_a_wrong_signature_is_not_used_up(Scheme scheme) {
        SignedCall call = lasting.sign(scheme, call(REPOSITORY), NONCE);

        assertRefused(call.sendTo(REPOSITORY + "&x=1"), 400, "SignatureDoesNotMatch", "");
        assertPinned(call.send(), "codeup/get-repository");
    }

    @ParameterizedTest
    @EnumSource
    void a_temporary_key_is_accepted_with_its_token(Scheme scheme) {
        SignedCall call = withToken(CODEUP_TEMPORARY_ACCESS_KEY_ID, CODEUP_SECURITY_TOKEN);

        assertPinned(temporary.sign(scheme, call, NONCE).send(), "codeup/get-repository");
    }

    @ParameterizedTest
    @EnumSource
    void a_temporary_key_without_its_token_or_id_is_refused(Scheme scheme) {
        SignedCall neither = temporary.sign(scheme, call(REPOSITORY), "1");
        SignedCall noId =
                temporary.sign(scheme, call(REPOSITORY).header("x-acs-security-token", CODEUP_SECURITY_TOKEN), "2");

        assertRefused(neither.send(), 400, "InvalidSecurityToken.Expired", "SecurityToken");
        assertRefused(noId.send(), 400, "InvalidSecurityToken.Expired", "SecurityToken");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_security_token_is_refused(Scheme scheme) {
        SignedCall wrong = withToken(CODEUP_TEMPORARY_ACCESS_KEY_ID, CODEUP_SECURITY_TOKEN + "x");
        SignedCall needless = withToken(CODEUP_ACCESS_KEY_ID, CODEUP_SECURITY_TOKEN);

        assertRefused(temporary.sign(scheme, wrong, "1").send(), 400, "InvalidSecurityToken.Expired", "SecurityToken");
        assertRefused(lasting.sign(scheme, needless, "2").send(), 400, "InvalidSecurityToken.Expired", "SecurityToken");
    }

    @ParameterizedTest
    @EnumSource
    void an_expired_security_token_is_refused(Scheme scheme) {
        SignedCall call = withToken(CODEUP_EXPIRED_ACCESS_KEY_ID, CODEUP_EXPIRED_SECURITY_TOKEN);

        assertRefused(
                CodeupSigner.expired(clock.instant()).sign(scheme, call, NONCE).send(),
                400,
                "InvalidSecurityToken.Expired",
                "SecurityToken");
    }

    @ParameterizedTest
    @EnumSource
    void a_security_token_that_is_not_signed_is_refused(Scheme scheme) {
        SignedCall call = temporary
                .sign(scheme, call(REPOSITORY).header("x-acs-accesskey-id", CODEUP_TEMPORARY_ACCESS_KEY_ID), NONCE)
                .header("x-acs-security-token", CODEUP_SECURITY_TOKEN);

        assertRefused(call.send(), 400, "SignatureDoesNotMatch", "");
    }

    private SignedCall call(String target) {
        return new SignedCall(sandbox.url("codeup"), target);
    }

    private SignedCall withToken(String keyId, String token) {
        return call(REPOSITORY).header("x-acs-accesskey-id", keyId).header("x-acs-security-token", token);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String message) {
        JsonNode body = SandboxClient.json(answer);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(body.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("RequestId", "HostId", "Code", "Message", "Recommend");
        assertThat(body.required("Code").textValue()).isEqualTo(code);
        assertThat(body.required("Message").textValue()).contains(message);
        assertThat(answer.headers().firstValue("x-acs-request-id"))
                .contains(body.required("RequestId").textValue());
    }
}
