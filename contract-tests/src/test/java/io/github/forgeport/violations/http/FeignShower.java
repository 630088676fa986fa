package io.github.forgeport.violations.http;

import feign.Response;

/** A culprit for {@code EveryRuleBitesTest}. */
public class FeignShower {
    public void show(Response response) {}
}
