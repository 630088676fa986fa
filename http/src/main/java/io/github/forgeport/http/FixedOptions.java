package io.github.forgeport.http;

import feign.Request;
import java.util.concurrent.TimeUnit;

/** Feign's options of a request, none of which count here: the policy says how long to wait, and redirects are refused. */
class FixedOptions extends Request.Options {

    FixedOptions() {
        super(1, TimeUnit.SECONDS, 1, TimeUnit.SECONDS, false);
    }

    /** Always these, while Feign's own write the name of the thread at each call and look it up. */
    @Override
    public Request.Options getMethodOptions(String methodName) {
        return this;
    }
}
