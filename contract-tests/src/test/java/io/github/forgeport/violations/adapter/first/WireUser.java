package io.github.forgeport.violations.adapter.first;

import java.net.http.HttpClient;

/** A type that violates the architecture rule {@code adapters_leave_the_wire_to_http}. */
public class WireUser {
    HttpClient client;
}
