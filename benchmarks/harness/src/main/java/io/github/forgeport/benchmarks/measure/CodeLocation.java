package io.github.forgeport.benchmarks.measure;

import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;

/**
 * The place in the code where a profile's sample was taken.
 *
 * @param method the innermost method
 * @param owner the innermost method that is not the JDK's
 * @param line the same with its line
 * @param layer whose the owner is
 */
record CodeLocation(String method, String owner, String line, String layer) {

    private static final String NOBODY = "the JDK by itself";
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    private static final Map<String, String> LAYERS = Map.of(
            "io.github.forgeport.http.", "http",
            "io.github.forgeport.adapter.", "adapter",
            "io.github.forgeport.domain.", "domain",
            "io.github.forgeport.port.", "ports",
            "io.github.forgeport.benchmarks.", "harness",
            "feign.", "feign",
            "org.apache.hc.", "apache httpclient",
            "com.fasterxml.jackson.", "jackson");

    static CodeLocation of(RecordedEvent event) {
        if (event.getStackTrace() == null || event.getStackTrace().getFrames().isEmpty()) {
            return new CodeLocation("?", NOBODY, NOBODY, NOBODY);
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        return frames.stream()
                .filter(frame -> JDK.stream().noneMatch(className(frame)::startsWith))
                .findFirst()
                .map(frame -> new CodeLocation(
                        name(frames.get(0)),
                        name(frame),
                        name(frame) + ":" + frame.getLineNumber(),
                        layer(className(frame))))
                .orElseGet(() -> new CodeLocation(name(frames.get(0)), NOBODY, NOBODY, NOBODY));
    }

    private static String layer(String className) {
        return LAYERS.entrySet().stream()
                .filter(layer -> className.startsWith(layer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("others");
    }

    private static String name(RecordedFrame frame) {
        String className = className(frame);
        return className.substring(className.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    private static String className(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}
