package io.github.forgeport.violations.port;

import feign.Response;

/** A type that violates the architecture rule {@code ports_speak_the_domain_alone}. */
public interface PortWithFeign {
    Response ask();
}
