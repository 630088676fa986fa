package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.FaultServer;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URLClassLoader;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * G14: a container that unloads an application gets rid of the library with it.
 *
 * <p>The JDK itself keeps the class of the record that was compared last (JDK-8078641), so a second application takes the
 * first one's place there.
 */
@Isolated // It counts threads, or times, that others would add to.
class ClassLoaderTest {

    private static final int LOOKS = 200;
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    @Test
    @Tag("row:G14")
    void g14_closed_and_dropped_the_class_loader_is_collected() throws Exception {
        try (FaultServer server = FaultServer.start().answering(EchoCalls::answer)) {
            // By a name, so that it is resolved, too.
            URI url = URI.create("http://localhost:" + server.address().getPort());
            WeakReference<ClassLoader> dropped = called(url);
            called(url);

            for (int i = 0; i < LOOKS && dropped.get() != null; i++) {
                System.gc();
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }

            assertThat(dropped.get()).as("the class loader").isNull();
        }
    }

    /**
     * Makes the calls in a class loader of its own, and in a separate method, so that no local variable keeps the
     * loader.
     */
    private static WeakReference<ClassLoader> called(URI url) throws Exception {
        try (URLClassLoader apart = new URLClassLoader(ClassPath.urls(), ClassLoader.getPlatformClassLoader())) {
            @SuppressWarnings("unchecked")
            Function<URI, String> calls = (Function<URI, String>) apart.loadClass(OneOfEachCall.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(calls.getClass()).isNotEqualTo(OneOfEachCall.class);
            assertThat(calls.apply(url)).isEqualTo("7".repeat(EchoCalls.count()));
            return new WeakReference<>(apart);
        }
    }
}
