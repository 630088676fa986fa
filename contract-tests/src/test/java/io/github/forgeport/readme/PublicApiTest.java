package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an application holds in its hands is in the README's list of what is public API. */
class PublicApiTest {

    private static final String HTTP = "io.github.forgeport.http.";
    private static final String ADAPTERS = "io.github.forgeport.adapter.";

    private static String list() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf("## What is public API");
        return readme.substring(begin, readme.indexOf("\n## ", begin + 1));
    }

    /** The types of {@code http} that the sessions' public methods take or give, and those of these, and so on. */
    private static Set<String> reached() {
        Set<Class<?>> reached = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        for (VendorUnderTest vendor : Vendors.ALL) {
            try (GitHost session = vendor.connect(URI.create("http://127.0.0.1:1"), Secret.of("not-a-secret"))) {
                open.add(session.getClass());
            }
        }
        while (!open.isEmpty()) {
            signatures(open.remove())
                    .map(type -> type.isArray() ? type.getComponentType() : type)
                    .filter(type ->
                            type.getName().startsWith(HTTP) || type.getName().startsWith(ADAPTERS))
                    .map(PublicApiTest::outermost)
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached.stream()
                .filter(type -> type.getName().startsWith(HTTP))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }

    private static Stream<Class<?>> signatures(Class<?> type) {
        Stream<Method> methods = Arrays.stream(type.getMethods());
        Stream<Constructor<?>> constructors = Arrays.stream(type.getConstructors());
        return Stream.<Executable>concat(methods, constructors)
                .filter(executable -> Modifier.isPublic(executable.getModifiers()))
                .flatMap(executable -> Stream.concat(
                        Arrays.stream(executable.getParameterTypes()),
                        executable instanceof Method method ? Stream.of(method.getReturnType()) : Stream.of()));
    }

    @Test
    void the_list_names_the_doors_and_what_they_take_and_give() throws IOException {
        String list = list();

        assertThat(reached()).contains("HttpPolicy", "AccessKey", "ProfileFile");
        assertThat(reached()).allSatisfy(name -> assertThat(list).contains("`" + name + "`"));
    }
}
