package io.github.forgeport.benchmarks.client;

/** Who asks; the server believes everybody, so all of it is made up. */
final class Identity {

    static final String ORGANIZATION = "60de7a6852743a5162b5f957";
    static final String TOKEN = "a-token-that-opens-nothing";
    static final String ACCESS_KEY = "AKFAKE";
    static final String SECRET_KEY = "a-key-that-signs-nothing";
    static final String REPOSITORY = "test/test";

    private Identity() {}
}
