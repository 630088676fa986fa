package io.github.forgeport.violations.http;

import feign.Response;

/** A type that violates the architecture rule {@code http_shows_no_library}. */
public class FeignShower {
    public void show(Response response) {}
}
