package io.github.forgeport.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.ProxyServer;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** An encoder of a proxy user's name and password, for HTTP and for SOCKS. */
public final class ProxyLogin {

    private ProxyLogin() {}

    /** Returns the value of the {@code Proxy-Authorization} header; empty if the proxy has no user. */
    static Optional<String> headerValue(ProxyServer proxy) {
        if (proxy.user().isEmpty() || proxy.password().isEmpty()) {
            return Optional.empty();
        }
        byte[] pair = (proxy.user().get() + ":" + reveal(proxy.password().get())).getBytes(UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Returns the message that logs a user in at a SOCKS proxy (RFC 1929); empty if the proxy has no user. */
    static Optional<byte[]> socksMessage(ProxyServer proxy) {
        if (proxy.user().isEmpty() || proxy.password().isEmpty()) {
            return Optional.empty();
        }
        byte[] name = proxy.user().get().getBytes(UTF_8);
        byte[] word = reveal(proxy.password().get()).getBytes(UTF_8);
        return Optional.of(ByteBuffer.allocate(3 + name.length + word.length)
                .put((byte) 1)
                .put((byte) name.length)
                .put(name)
                .put((byte) word.length)
                .put(word)
                .array());
    }

    /**
     * Returns the secrets of a proxy that no failure may show: the password and the header with it; none if the password was
     * wiped.
     */
    public static List<String> secrets(ProxyServer proxy) {
        if (proxy.password().isEmpty()) {
            return List.of();
        }
        try {
            return List.of(proxy.password().get().reveal(), headerValue(proxy).orElseThrow());
        } catch (IllegalStateException | NoResponse wiped) {
            return List.of();
        }
    }

    /** Returns the text of a password; throws if it was wiped. */
    private static String reveal(Secret password) {
        try {
            return password.reveal();
        } catch (IllegalStateException wiped) {
            throw NoResponse.proxy("Give the policy's proxy a password that was not wiped.", null);
        }
    }
}
