package io.github.forgeport.readme;

import io.github.forgeport.contract.GitHostContract;
import io.github.forgeport.contract.HostUnderTest;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The vendor that docs/adding-a-vendor.md outlines compiles and passes the kit. */
class OutlinedVendorContractTest extends GitHostContract {

    private static HostUnderTest acme;

    OutlinedVendorContractTest() {
        super(acme);
    }

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        List<String> sources = MarkdownDocument.of("docs/adding-a-vendor.md").blocks("java").stream()
                .filter(source -> !source.startsWith("module "))
                .toList();
        URL classes = DocumentProgram.compile(folder, sources).classes().toUri().toURL();
        // Left open: the vendor's classes are loaded as the clauses need them.
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, HostUnderTest.class.getClassLoader());
        Constructor<?> constructor =
                loader.loadClass("io.github.forgeport.contract.AcmeUnderTest").getDeclaredConstructor();
        constructor.setAccessible(true);
        acme = (HostUnderTest) constructor.newInstance();
    }
}
