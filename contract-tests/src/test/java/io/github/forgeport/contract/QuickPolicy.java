package io.github.forgeport.contract;

import io.github.forgeport.http.HttpPolicy;
import java.time.Duration;

/** The patience of a test with a host on this machine. */
public final class QuickPolicy {

    /** Two seconds for an answer, in the clear. */
    public static final HttpPolicy POLICY =
            HttpPolicy.defaults().withAnswerTimeout(Duration.ofSeconds(2)).withPlainHttpAllowed();

    private QuickPolicy() {}
}
