package io.github.forgeport.violations.adapter.first;

import java.net.http.HttpClient;

/** A culprit for {@code EveryRuleBitesTest}. */
public class WireUser {
    HttpClient client;
}
