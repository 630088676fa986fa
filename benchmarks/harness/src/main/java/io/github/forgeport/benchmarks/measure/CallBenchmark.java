package io.github.forgeport.benchmarks.measure;

import io.github.forgeport.benchmarks.client.Client;
import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.runner.options.TimeValue;

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
    public void open(BenchmarkParams parameters) throws Exception {
        client = Client.open(target, call, URI.create(server));
        if (parameters.getThreads() > 1) {
            warmUpByOneThread(parameters.getWarmup().getTime());
        }
    }

    /** Calls for a while by one thread: many threads would leave the JIT compiler so little time that code stays interpreted. */
    private void warmUpByOneThread(TimeValue time) throws Exception {
        long end = System.nanoTime() + time.convertTo(TimeUnit.NANOSECONDS);
        while (System.nanoTime() - end < 0) {
            client.call();
        }
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
