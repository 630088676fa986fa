package io.github.forgeport.benchmarks.measure;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Signer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The JMH benchmark of signing a request, without sending it. */
@State(Scope.Benchmark)
public class SignatureBenchmark {

    @Param
    public MeasuredCall call;

    private Signer signer;

    @Setup
    public void choose() {
        signer = Signer.of(call);
    }

    @Benchmark
    public Object sign() {
        return signer.sign();
    }
}
