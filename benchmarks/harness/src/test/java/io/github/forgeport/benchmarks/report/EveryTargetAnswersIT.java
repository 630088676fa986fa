package io.github.forgeport.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every target reads the documented values on its own class path, and fails on any other response. */
class EveryTargetAnswersIT {

    private static final BenchmarkFolder HOME = new BenchmarkFolder(Path.of(".."));

    private static TlsKeyStores keys;
    private static ServerProcess server;
    private static HttpServer nonsense;

    @BeforeAll
    static void start() throws Exception {
        keys = TlsKeyStores.make(HOME.keys());
        server = ServerProcess.start(HOME, keys, CorePinning.NOWHERE);
        nonsense = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        nonsense.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
            exchange.close();
        });
        nonsense.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        nonsense.stop(0);
    }

    static Stream<Arguments> targets() {
        return Arrays.stream(MeasuredCall.values())
                .flatMap(call -> call.targets().stream().map(target -> Arguments.of(target, call)));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void it_gets_the_documented_answer(Target target, MeasuredCall call) throws Exception {
        ColdStartMeasurement start = ColdStartMeasurement.of(jvm(target, call), target, call, server.plain());

        assertThat(start.wallMillis()).isPositive();
    }

    /** Returns one measured call of each vendor. */
    static Stream<Arguments> singleCalls() {
        return targets().filter(of -> ((MeasuredCall) of.get()[1]).entries() == 1);
    }

    @ParameterizedTest
    @MethodSource("singleCalls")
    void it_gets_it_over_tls(Target target, MeasuredCall call) throws Exception {
        ColdStartMeasurement start =
                ColdStartMeasurement.of(jvm(target, call).options(keys.forClient()), target, call, server.tls());

        assertThat(start.wallMillis()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("singleCalls")
    void it_refuses_another_answer(Target target, MeasuredCall call) throws Exception {
        URI elsewhere = URI.create("http://127.0.0.1:" + nonsense.getAddress().getPort());

        assertThatThrownBy(() -> ColdStartMeasurement.of(jvm(target, call), target, call, elsewhere))
                .hasMessageStartingWith("no result");
    }

    private static JavaCommand jvm(Target target, MeasuredCall call) throws Exception {
        return JavaCommand.with(HOME.coldClassPath(target, call));
    }
}
