package io.github.forgeport.benchmarks.client;

import java.net.URI;

/** A client that makes one call; opened once, then used often and by many threads. */
public interface Client extends AutoCloseable {

    /** Makes the call and hands out what the library makes of the answer. */
    Object call() throws Exception;

    /** Makes the call and reads the answer. */
    ReadValues look() throws Exception;

    @Override
    default void close() {}

    /**
     * Opens the client of a target and makes sure that it gets the documented answer.
     *
     * <p>Each target's classes are touched in its own branch only, since the others' are not on its class path.
     */
    static Client open(Target target, MeasuredCall call, URI server) throws Exception {
        Client client = switch (target) {
            case FORGEPORT ->
                call.isOfCodeup()
                        ? ForgeportRepository.withToken(server)
                        : ForgeportAuthorizations.withToken(server, call);
            case SIGNING ->
                call.isOfCodeup() ? ForgeportRepository.signing(server) : ForgeportAuthorizations.signing(server, call);
            case SDK -> call.isOfCodeup() ? new AlibabaSdk(server) : new HuaweiSdk(server, call);
            case FEIGN -> call.isOfCodeup() ? new FeignRepository(server) : new FeignAuthorizations(server, call);
            case FLOOR -> new Floor(server, call);
        };
        ReadValues seen = client.look();
        if (!seen.isSameAs(call.expected())) {
            throw new IllegalStateException(target + " sees " + seen + ", not " + call.expected());
        }
        return client;
    }
}
