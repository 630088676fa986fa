package io.github.forgeport.benchmarks.client;

/** The fake account and credentials of all clients, which the server does not check. */
public final class FakeIdentity {

    public static final String ORGANIZATION = "60de7a6852743a5162b5f957";
    public static final String TOKEN = "a-token-that-opens-nothing";
    public static final String ACCESS_KEY = "AKFAKE";
    public static final String SECRET_KEY = "a-key-that-signs-nothing";
    public static final String REPOSITORY = "test/test";

    private FakeIdentity() {}
}
