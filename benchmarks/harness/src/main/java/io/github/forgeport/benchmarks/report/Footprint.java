package io.github.forgeport.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The jars and bytes that a client adds to an application, without those that the application has anyway.
 *
 * @param jars how many
 * @param megabytes how large they are together, in millions of bytes
 */
record Footprint(int jars, double megabytes) {

    private static final double MEGABYTE = 1_000_000;

    static Footprint of(List<Path> jars) throws IOException {
        int count = 0;
        long bytes = 0;
        for (Path jar : jars) {
            if (!jar.getFileName().toString().startsWith("forgeport-")) {
                count++;
                bytes += Files.size(jar);
            }
        }
        return new Footprint(count, bytes / MEGABYTE);
    }
}
