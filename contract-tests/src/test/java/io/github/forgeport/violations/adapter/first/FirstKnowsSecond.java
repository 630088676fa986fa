package io.github.forgeport.violations.adapter.first;

import io.github.forgeport.violations.adapter.second.Second;

/** A culprit for {@code EveryRuleBitesTest}. */
public class FirstKnowsSecond {
    Second other;
}
