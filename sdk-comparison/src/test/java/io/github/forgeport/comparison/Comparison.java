package io.github.forgeport.comparison;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;

/** A comparison of the requests that an adapter and the vendor's SDK send for the same call. */
record Comparison(Series series, String name, AccessKey key, Consumer<URI> ours, SdkCall sdks) {

    /** A call of an SDK, which takes from ours the date and the nonce. */
    @FunctionalInterface
    interface SdkCall {
        void to(URI server, SentRequest ours) throws Exception;
    }

    /** Asks in a session of its own. */
    static Comparison of(
            Series series,
            String name,
            AccessKey key,
            Function<URI, ? extends GitHost> session,
            Consumer<GitHost> question,
            SdkCall sdks) {
        return new Comparison(
                series,
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
        return series + ", " + name;
    }
}
