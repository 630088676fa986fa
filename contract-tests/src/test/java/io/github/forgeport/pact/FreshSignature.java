package io.github.forgeport.pact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.CodeupSigner;
import io.github.forgeport.adapter.servicestage.identity.ServiceStageSigner;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.signing.SandboxKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * A replacement of date, nonce and signature in a request that is about to be sent, since a signature is valid once and
 * for minutes only.
 */
final class FreshSignature {

    private static final String AUTHORIZATION = "Authorization";
    private static final Pattern FORM =
            Pattern.compile("(?<scheme>\\S+) (Access=|Credential=)?(?<key>[^,:]+)(?<covered>.*)(Signature=|:)[^,:]+");

    private static final Pattern UNSIGNED = Pattern.compile("(?i)(?:bearer|basic|token) .*");

    private FreshSignature() {}

    /**
     * Whether the value of an {@code Authorization} header is a signature; many hosts take a token in the same header.
     */
    static boolean is(String authorization) {
        return !UNSIGNED.matcher(authorization).matches();
    }

    /** Signs a request anew by the adapters' own signers; one that is not signed is left as it is. */
    static void putOn(ClassicHttpRequest request) {
        Header given = request.getFirstHeader(AUTHORIZATION);
        if (given != null && is(given.getValue())) {
            OutgoingRequest outgoing = outgoing(request);
            String example = given.getValue();

            sign(outgoing, form(example));

            outgoing.headers().forEach(request::setHeader);
            assertThat(form(outgoing.headers().get(AUTHORIZATION)).group("covered"))
                    .as("what is signed, and what the pact says is")
                    .isEqualTo(form(example).group("covered"));
        }
    }

    private static void sign(OutgoingRequest request, Matcher form) {
        AccessKey key = SandboxKeys.of(form.group("key"));
        switch (form.group("scheme")) {
            case "SDK-HMAC-SHA256" -> ServiceStageSigner.sign(key, request);
            case "ACS3-HMAC-SHA256" -> CodeupSigner.acs3(key, request);
            case "acs" -> CodeupSigner.roa(key, request);
            default -> throw new IllegalArgumentException("no scheme of ours: " + form.group("scheme"));
        }
    }

    private static Matcher form(String authorization) {
        Matcher form = FORM.matcher(authorization);
        assertThat(form.matches()).as(authorization).isTrue();
        return form;
    }

    private static OutgoingRequest outgoing(ClassicHttpRequest request) {
        String[] target = request.getPath().split("\\?", 2);
        OutgoingRequest outgoing = new OutgoingRequest(
                request.getMethod(),
                request.getAuthority().toString(),
                target[0],
                target.length == 1 ? List.of() : parameters(target[1]),
                List.of(),
                body(request),
                Instant.now());
        for (Header header : request.getHeaders()) {
            outgoing.header(header.getName(), header.getValue());
        }
        return outgoing;
    }

    private static List<Parameter> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .map(parts -> new Parameter(decoded(parts[0]), decoded(parts[1])))
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static byte[] body(ClassicHttpRequest request) {
        try {
            return request.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(request.getEntity());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
