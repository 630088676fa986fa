package io.github.forgeport.sandbox.servicestage;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_AUTHORIZATION;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_EXPIRED_SECURITY_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_EXPIRED_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_SECRET_KEY;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_SECURITY_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.ManualClock;
import io.github.forgeport.sandbox.RawSocket;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SandboxClient;
import io.github.forgeport.sandbox.SignedCall;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ServiceStageCredentialsTest {

    private static final String AUTHS = "/v1/" + SERVICESTAGE_PROJECT + "/git/auths";
    private static final String ANY_REPOSITORY = "/v1/" + SERVICESTAGE_PROJECT + "/git/repos/";

    private final ManualClock clock = new ManualClock();

    @AutoClose
    private final Sandbox sandbox = Sandbox.start(clock);

    private final ServiceStageSigner lasting = ServiceStageSigner.lasting(clock.instant());
    private final ServiceStageSigner temporary = ServiceStageSigner.temporary(clock.instant());

    @Test
    void a_signature_is_accepted() {
        assertPinned(lasting.sign(call(AUTHS)).send(), "servicestage/list-authorizations");
    }

    @Test
    void the_path_and_the_query_are_signed_decoded() {
        SignedCall call = lasting.sign(call(ANY_REPOSITORY + "%E4%BB%93%3A%2b/projects?b=x+y&a=%2A*")
                .header("X-Repo-Auth", SERVICESTAGE_AUTHORIZATION));

        assertPinned(
                call.sendTo(ANY_REPOSITORY + "%e4%bb%93:%2B/projects?a=**&b=x%20y"),
                "servicestage/list-projects-of-unknown-namespace");
    }

    @Test
    void a_header_beyond_ascii_is_verified_by_its_bytes() throws IOException {
        SignedCall call = lasting.sign(call(AUTHS).header("X-Note", "仓库"));
        StringBuilder raw = new StringBuilder("GET " + AUTHS + " HTTP/1.1\r\nConnection: close\r\n");
        call.request()
                .headers()
                .forEach((name, values) ->
                        raw.append(name).append(": ").append(values.get(0)).append("\r\n"));

        assertThat(RawSocket.send(sandbox.url("servicestage"), raw + "\r\n", UTF_8))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void an_unsigned_payload_is_accepted() {
        SignedCall call = lasting.sign(call(AUTHS).header("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD"));

        assertPinned(call.send(), "servicestage/list-authorizations");
    }

    @Test
    void the_hash_of_another_payload_is_refused() {
        SignedCall call = lasting.sign(call(AUTHS).header("X-Sdk-Content-Sha256", "0".repeat(64)));

        assertRefused(call.send(), "APIGW.0301", "verify aksk signature fail");
    }

    @Test
    void the_services_own_checks_follow() {
        String foreign = "/v1/ffffffffffffffffffffffffffffffff/git/auths";

        assertPinned(lasting.sign(call(foreign)).send(), "servicestage/foreign-project");
        assertPinned(
                lasting.sign(call(ANY_REPOSITORY + "zmg/projects")).send(), "servicestage/no-repository-authorization");
    }

    @Test
    void a_wrong_signature_is_told_the_canonical_request_in_one_line() {
        SignedCall call = lasting.sign(call(AUTHS));

        assertRefused(
                call.sendTo(AUTHS + "?a=1"),
                "APIGW.0301",
                "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:GET|" + AUTHS
                        + "/|a=1|content-type:application/json|host:"
                        + sandbox.url("servicestage").getAuthority()
                        + "|x-sdk-date:20240229T083015Z||content-type;host;x-sdk-date|"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void another_secret_is_refused() {
        var other = new ServiceStageSigner(
                SandboxAccounts.SERVICESTAGE_ACCESS_KEY, SERVICESTAGE_SECRET_KEY + "x", clock.instant());

        assertRefused(other.sign(call(AUTHS)).send(), "APIGW.0301", "verify aksk signature fail");
    }

    @Test
    void an_unknown_access_key_is_refused() {
        var unknown = new ServiceStageSigner("UNKNOWN", SERVICESTAGE_SECRET_KEY, clock.instant());

        assertRefused(unknown.sign(call(AUTHS)).send(), "APIGW.0301", "ak not exist");
    }

    @Test
    void an_authorization_of_another_form_is_refused() {
        assertRefused(call(AUTHS).header("Authorization", "Bearer x").send(), "APIGW.0301", "Authorization");
    }

    @Test
    void a_date_that_is_not_signed_is_refused() {
        SignedCall call = call(AUTHS).header("X-Sdk-Date", "20240229T083015Z");

        assertRefused(
                lasting.sign(call, CoveredHeaders.parse("host")).send(), "APIGW.0301", "verify aksk signature fail");
    }

    @Test
    void a_signed_header_that_did_not_arrive_is_refused() {
        SignedCall call = call(AUTHS).header("X-Sdk-Date", "20240229T083015Z");

        assertRefused(
                lasting.sign(call, CoveredHeaders.parse("host;x-absent;x-sdk-date"))
                        .send(),
                "APIGW.0301",
                "|x-absent:|");
    }

    @Test
    void a_malformed_date_is_refused() {
        SignedCall call = call(AUTHS).header("X-Sdk-Date", "20240230T083015Z");

        assertRefused(
                lasting.sign(call, CoveredHeaders.parse("host;x-sdk-date")).send(),
                "APIGW.0301",
                "verify aksk signature fail");
    }

    @Test
    void a_clock_that_is_slow_or_fast_is_told_both_times() {
        var fast = ServiceStageSigner.lasting(clock.instant().plus(Duration.ofMinutes(16)));
        SignedCall late = lasting.sign(call(AUTHS));

        assertRefused(
                fast.sign(call(AUTHS)).send(),
                "APIGW.0301",
                "Incorrect IAM authentication information: calc aksk signature fail:signature expired, signature time:20240229T084615Z,server time:20240229T083015Z");
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertRefused(
                late.send(),
                "APIGW.0301",
                "Incorrect IAM authentication information: calc aksk signature fail:signature expired, signature time:20240229T083015Z,server time:20240229T084516Z");
    }

    @Test
    void a_temporary_key_is_accepted_with_its_token() {
        SignedCall call = temporary.sign(call(AUTHS).header("X-Security-Token", SERVICESTAGE_SECURITY_TOKEN));

        assertPinned(call.send(), "servicestage/list-authorizations");
    }

    @Test
    void a_temporary_key_without_its_token_is_refused() {
        assertPinned(temporary.sign(call(AUTHS)).send(), "servicestage/wrong-token");
    }

    @Test
    void a_security_token_that_is_not_signed_is_refused() {
        SignedCall call = temporary.sign(call(AUTHS)).header("X-Security-Token", SERVICESTAGE_SECURITY_TOKEN);

        assertRefused(call.send(), "APIGW.0301", "verify aksk signature fail");
    }

    @Test
    void another_security_token_is_refused() {
        SignedCall wrong = temporary.sign(call(AUTHS).header("X-Security-Token", SERVICESTAGE_EXPIRED_SECURITY_TOKEN));
        SignedCall needless = lasting.sign(call(AUTHS).header("X-Security-Token", SERVICESTAGE_SECURITY_TOKEN));

        assertPinned(wrong.send(), "servicestage/wrong-token");
        assertPinned(needless.send(), "servicestage/wrong-token");
    }

    @Test
    void an_expired_security_token_must_be_updated() {
        SignedCall call = ServiceStageSigner.expired(clock.instant())
                .sign(call(AUTHS).header("X-Security-Token", SERVICESTAGE_EXPIRED_SECURITY_TOKEN));

        assertRefused(call.send(), "APIGW.0307", "The token must be updated");
    }

    @Test
    void an_expired_token_must_be_updated() {
        assertRefused(
                call(AUTHS).header("X-Auth-Token", SERVICESTAGE_EXPIRED_TOKEN).send(),
                "APIGW.0307",
                "The token must be updated");
    }

    @Test
    void a_token_beside_a_signature_is_checked_too() {
        SignedCall both = lasting.sign(call(AUTHS).header("X-Auth-Token", SERVICESTAGE_TOKEN));
        SignedCall wrongToken = lasting.sign(call(AUTHS).header("X-Auth-Token", "x"));
        SignedCall wrongSignature =
                call(AUTHS).header("X-Auth-Token", SERVICESTAGE_TOKEN).header("Authorization", "x");

        assertPinned(both.send(), "servicestage/list-authorizations");
        assertPinned(wrongToken.send(), "servicestage/wrong-token");
        assertRefused(wrongSignature.send(), "APIGW.0301", "Authorization");
    }

    private SignedCall call(String target) {
        return new SignedCall(sandbox.url("servicestage"), target).header("Content-Type", "application/json");
    }

    private static void assertRefused(HttpResponse<String> answer, String code, String message) {
        JsonNode body = SandboxClient.json(answer);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(body.required("error_code").textValue()).isEqualTo(code);
        assertThat(body.required("error_msg").textValue()).contains(message);
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .contains(body.required("request_id").textValue());
    }
}
