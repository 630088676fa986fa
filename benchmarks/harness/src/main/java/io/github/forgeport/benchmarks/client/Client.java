package io.github.forgeport.benchmarks.client;

import java.net.URI;

/** A client that makes one measured call; it is opened once, and then used repeatedly by many threads. */
public interface Client extends AutoCloseable {

    /** Makes the call, and returns the library's result. */
    Object call() throws Exception;

    /** Makes the call, and returns the values that a caller reads from the response. */
    ReadValues readValues() throws Exception;

    @Override
    default void close() {}

    /**
     * Opens the client of a target for a call, and checks that it reads the values of the documented response.
     *
     * <p>Each target's classes are touched in its own branch only, since the others' are not on its class path.
     */
    static Client open(Target target, MeasuredCall call, URI server) throws Exception {
        Client client = switch (call) {
            case REPOSITORY -> repository(target, server);
            case REPOSITORIES_100, REPOSITORIES_100000 -> repositories(target, call, server);
            case AUTHORIZATIONS_1, AUTHORIZATIONS_100, AUTHORIZATIONS_1000 -> authorizations(target, call, server);
        };
        ReadValues seen = client.readValues();
        if (!seen.isSameAs(call.expected())) {
            throw new IllegalStateException(target + " sees " + seen + ", not " + call.expected());
        }
        return client;
    }

    private static Client authorizations(Target target, MeasuredCall call, URI server) {
        return switch (target) {
            case FORGEPORT -> ForgeportAuthorizations.withToken(server, call);
            case SIGNING -> ForgeportAuthorizations.signing(server, call);
            case SDK -> new HuaweiSdk(server, call);
            case FEIGN -> new FeignAuthorizations(server, call);
            case FLOOR -> new MinimalClient(server, call);
        };
    }

    private static Client repository(Target target, URI server) throws Exception {
        return switch (target) {
            case FORGEPORT -> new ForgeportRepository(ForgeportCodeup.withToken(server));
            case SIGNING -> new ForgeportRepository(ForgeportCodeup.signing(server));
            case SDK -> new AlibabaSdk(server);
            case FEIGN -> new FeignRepository(server);
            case FLOOR -> new MinimalClient(server, MeasuredCall.REPOSITORY);
        };
    }

    private static Client repositories(Target target, MeasuredCall call, URI server) throws Exception {
        return switch (target) {
            case FORGEPORT -> new ForgeportRepositories(ForgeportCodeup.withToken(server), call);
            case SIGNING -> new ForgeportRepositories(ForgeportCodeup.signing(server), call);
            case SDK -> new AlibabaSdkRepositories(server, call);
            case FEIGN, FLOOR -> throw new IllegalArgumentException(target + " does not list repositories");
        };
    }
}
