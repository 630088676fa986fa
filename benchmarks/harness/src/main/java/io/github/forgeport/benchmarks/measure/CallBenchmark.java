package io.github.forgeport.benchmarks.measure;

import io.github.forgeport.benchmarks.client.Client;
import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.net.URI;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The JMH benchmark of one call of one target, whose client all threads share. */
@State(Scope.Benchmark)
public class CallBenchmark {

    @Param
    public Target target;

    @Param
    public MeasuredCall call;

    @Param("http://127.0.0.1")
    public String server;

    private Client client;

    @Setup
    public void open() throws Exception {
        client = Client.open(target, call, URI.create(server));
    }

    @Benchmark
    public Object call() throws Exception {
        return client.call();
    }

    @TearDown
    public void close() throws Exception {
        client.close();
    }
}
