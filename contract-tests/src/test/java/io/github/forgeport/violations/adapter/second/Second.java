package io.github.forgeport.violations.adapter.second;

/**
 * A type of another adapter, for the violation {@link io.github.forgeport.violations.adapter.first.FirstKnowsSecond}.
 */
public class Second {}
