package io.github.forgeport.violations.adapter.first;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capabilities;

/** A culprit for {@code EveryRuleBitesTest}. */
public abstract class RawlessGitHost implements GitHost {

    @Override
    public Capabilities capabilities() {
        throw new UnsupportedOperationException();
    }
}
