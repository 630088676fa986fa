package io.github.forgeport.matrix;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls that send an id, and the responses that repeat it, so that no two calls can be confused. */
final class EchoCalls {

    private static final Pattern ID = Pattern.compile("/things/(\\d+)|[?&]id=(\\d+)|[/=]n(\\d+)(?:/|%2F)");
    private static final Supplier<Secret> CREDENTIAL = () -> Secret.of("soak-credential");

    /** A session that requests an entity by its id, and returns the id in the response. */
    record Caller(UnaryOperator<String> asking, Runnable closing) implements AutoCloseable {

        String call(String id) {
            return asking.apply(id);
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    private EchoCalls() {}

    private static Stream<VendorUnderTest> vendors() {
        return Vendors.ALL.stream().filter(vendor -> vendor.can(Operation.GET_REPOSITORY_BY_PATH));
    }

    /** Returns the number of sessions of {@link #callers}. */
    static int count() {
        return Repetition.values().length + (int) vendors().count();
    }

    /** Opens a session of each adapter, below a path of its own, and one of the probe vendor for each {@code Repetition}. */
    static List<Caller> callers(URI url, HttpPolicy policy) {
        return Stream.concat(
                        Stream.of(Repetition.values()).map(repetition -> probe(url, policy, repetition)),
                        vendors()
                                .map(vendor -> adapter(
                                        vendor.token().openBySecret(url.resolve("/" + vendor), policy, CREDENTIAL))))
                .toList();
    }

    private static Caller probe(URI url, HttpPolicy policy, Repetition repetition) {
        ProbeVendor probe = ProbeVendor.open(
                url,
                policy,
                CREDENTIAL,
                repetition,
                (api, id) -> switch (repetition) {
                    case READ -> api.read(id);
                    case REPEATABLE -> api.put(id, new ProbeVendor.Thing(7L, "probe"));
                    case ONCE -> api.create(id, new ProbeVendor.Thing(7L, "probe"));
                },
                "7");
        return new Caller(id -> probe.call(id).toString().replace(" echo", ""), probe::close);
    }

    private static Caller adapter(GitHost host) {
        return new Caller(
                id -> host.repositories()
                        .get(RepositoryPath.parse("n" + id + "/echo"))
                        .id()
                        .value(),
                host::close);
    }

    /** Returns the correct response to a request of any of the sessions. */
    static ScriptedResponse answer(ReceivedRequest request) {
        String id = id(request);
        for (VendorUnderTest vendor : Vendors.ALL) {
            if (request.target().startsWith("/" + vendor + "/")) {
                return CorrectResponses.ok(vendor.repositoryBody(id));
            }
        }
        return CorrectResponses.ok("{\"id\":" + id + ",\"name\":\"echo\"}");
    }

    /** Returns the id in a request. */
    static String id(ReceivedRequest request) {
        Matcher id = ID.matcher(request.target());
        if (!id.find()) {
            throw new IllegalStateException("a request without an id: " + request.target());
        }
        for (int i = 1; i <= id.groupCount(); i++) {
            if (id.group(i) != null) {
                return id.group(i);
            }
        }
        throw new IllegalStateException("an id without digits");
    }
}
