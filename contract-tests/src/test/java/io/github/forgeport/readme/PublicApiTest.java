package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an application holds in its hands is in the README's list of what is public API. */
class PublicApiTest {

    private static final String HTTP = "io.github.forgeport.http.";

    private static final List<Class<?>> DOORS = List.of(
            CodeupGitHost.class,
            CodeupConfig.class,
            CodeupCredentials.class,
            ServiceStageGitHost.class,
            ServiceStageConfig.class,
            ServiceStageCredentials.class);

    private static String list() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf("## What is public API");
        return readme.substring(begin, readme.indexOf("\n## ", begin + 1));
    }

    /** The types of {@code http} that the doors' public methods take or give, and those of these, and so on. */
    private static Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(DOORS);
        while (!open.isEmpty()) {
            signatures(open.remove())
                    .map(type -> type.isArray() ? type.getComponentType() : type)
                    .filter(type -> type.getName().startsWith(HTTP))
                    .map(PublicApiTest::outermost)
                    .filter(type -> reached.add(type.getSimpleName()))
                    .forEach(open::add);
        }
        return reached;
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
