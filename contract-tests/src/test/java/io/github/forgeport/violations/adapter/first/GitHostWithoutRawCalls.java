package io.github.forgeport.violations.adapter.first;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capabilities;

/** A type that violates the architecture rule {@code every_session_sends_raw_calls}. */
public abstract class GitHostWithoutRawCalls implements GitHost {

    @Override
    public Capabilities capabilities() {
        throw new UnsupportedOperationException();
    }
}
