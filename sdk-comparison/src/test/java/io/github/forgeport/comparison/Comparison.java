package io.github.forgeport.comparison;

import io.github.forgeport.http.credentials.AccessKey;
import java.net.URI;
import java.util.function.Consumer;

/** One question, asked by an adapter and then by the vendor's SDK. */
record Comparison(Series series, String name, AccessKey key, Consumer<URI> ours, SdkCall sdks) {

    /** A call of an SDK, which takes from ours the date and the nonce. */
    @FunctionalInterface
    interface SdkCall {
        void to(URI server, SentRequest ours) throws Exception;
    }

    @Override
    public String toString() {
        return series + ", " + name;
    }
}
