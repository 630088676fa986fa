package io.github.forgeport.comparison;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;

/** A comparison of the requests that an adapter and the vendor's SDK send for the same call. */
record Comparison(SigningSdk sdk, String name, AccessKey key, Consumer<URI> ours, SdkCall sdks) {

    /** A function that makes an SDK's call, with the date and nonce of our request. */
    @FunctionalInterface
    interface SdkCall {
        void send(URI server, SentRequest ours) throws Exception;
    }

    /** Creates a comparison in which our adapter makes the call in a session opened for it. */
    static Comparison of(
            SigningSdk sdk,
            String name,
            AccessKey key,
            Function<URI, ? extends GitHost> session,
            Consumer<GitHost> question,
            SdkCall sdks) {
        return new Comparison(
                sdk,
                name,
                key,
                server -> {
                    try (GitHost host = session.apply(server)) {
                        question.accept(host);
                    }
                },
                sdks);
    }

    @Override
    public String toString() {
        return sdk + ", " + name;
    }
}
