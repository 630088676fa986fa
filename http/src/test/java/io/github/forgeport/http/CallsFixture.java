package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.http.ThingsApi.Thing;
import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session with a vendor that WireMock plays. */
abstract class CallsFixture {

    static final String CANARY = "fake-canary-token";

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance().build();

    /** One attempt, so that its own end is seen; what is repeated, and when, has tests of its own. */
    final HttpPolicy policy = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withTimeouts(Timeouts.DEFAULTS.withConnect(Duration.ofSeconds(2)).withAttempt(Duration.ofSeconds(5)))
            .withRetries(Retries.DEFAULTS.withAttempts(1));

    private HttpSession session;

    HttpSession open(Authentication authentication, HttpPolicy with) {
        return open(URI.create(VENDOR.baseUrl()), authentication, with);
    }

    HttpSession open(URI endpoint, Authentication authentication, HttpPolicy with) {
        session = HttpSession.open("things", BaseUrl.of(endpoint, with), authentication, new ThingsApi.Errors(), with);
        return session;
    }

    Calls<ThingsApi> calls() {
        return open(request -> request.header("X-Token", CANARY), policy).calls(ThingsApi.class);
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
    }

    static <T> T run(Calls<ThingsApi> calls, Function<ThingsApi, T> call) {
        return calls.run(Operation.GET_REPOSITORY_BY_ID, Repetition.READ, (api, unreadable) -> call.apply(api));
    }

    static Thing get(Calls<ThingsApi> calls) {
        return run(calls, api -> api.get("1", null, null, null));
    }

    static <F extends GitHostException> F failure(Class<F> type, Calls<ThingsApi> calls) {
        return catchThrowableOfType(type, () -> get(calls));
    }

    static void answer(ResponseDefinitionBuilder answer) {
        VENDOR.stubFor(any(anyUrl()).willReturn(answer));
    }

    static void answer(int status, String body) {
        answer(aResponse().withStatus(status).withBody(body));
    }

    static List<LoggedRequest> received() {
        return VENDOR.findAll(anyRequestedFor(anyUrl()));
    }
}
