package io.github.forgeport.violations.port;

import feign.Response;

/** A culprit for {@code EveryRuleBitesTest}. */
public interface PortWithFeign {
    Response ask();
}
