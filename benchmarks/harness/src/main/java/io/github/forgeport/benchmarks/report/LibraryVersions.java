package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The versions of the libraries that each target ran with, read from its class path. */
final class LibraryVersions {

    private static final Pattern TELLING = Pattern.compile(
            "(forgeport-http|huaweicloud-sdk-servicestage|devops20210625|jackson-core|jackson-databind|gson|feign-core"
                    + "|httpclient5|okhttp)-.*");

    private LibraryVersions() {}

    static String of(BenchmarkFolder home) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (MeasuredCall call : List.of(MeasuredCall.AUTHORIZATIONS_1, MeasuredCall.REPOSITORY)) {
            for (Target target : Target.values()) {
                lines.add("  " + target.folder(call) + ": " + telling(home, target, call));
            }
        }
        return String.join("\n", lines);
    }

    private static String telling(BenchmarkFolder home, Target target, MeasuredCall call) throws IOException {
        return home.jarsOf(target, call).stream()
                .map(jar -> jar.getFileName().toString().replace(".jar", ""))
                .filter(name -> TELLING.matcher(name).matches())
                .collect(Collectors.joining(", "));
    }
}
