package io.github.forgeport.matrix;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class path that these tests run on, for JVMs and class loaders of their own. */
final class ClassPath {

    private ClassPath() {}

    static String text() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static URL[] urls() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : text().split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
