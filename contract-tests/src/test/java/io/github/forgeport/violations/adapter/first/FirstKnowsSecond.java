package io.github.forgeport.violations.adapter.first;

import io.github.forgeport.violations.adapter.second.Second;

/** A type that violates the architecture rule {@code vendors_do_not_know_each_other}. */
public class FirstKnowsSecond {
    Second other;
}
