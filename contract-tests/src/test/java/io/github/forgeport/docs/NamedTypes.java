package io.github.forgeport.docs;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types of this library that public signatures mention, directly or through another such type. */
final class NamedTypes {

    private static final Pattern OURS = Pattern.compile("io\\.github\\.forgeport\\.[\\w.$]+");

    private NamedTypes() {}

    /** Returns these types and those that their signatures name, a nested type by its outermost one. */
    static Set<Class<?>> of(Stream<Class<?>> types) {
        Set<Class<?>> named = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        types.map(NamedTypes::outermost).filter(named::add).forEach(open::add);
        while (!open.isEmpty()) {
            List<Class<?>> next = inSignatures(open.remove())
                    .flatMap(type -> OURS.matcher(type.getTypeName()).results().map(MatchResult::group))
                    .<Class<?>>map(ModuleTypes::named)
                    .map(NamedTypes::outermost)
                    .filter(named::add)
                    .toList();
            open.addAll(next);
        }
        return named;
    }

    static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }

    private static Stream<Type> inSignatures(Class<?> type) {
        List<Method> methods = List.of(type.getMethods());
        Stream<Executable> executables = Stream.concat(methods.stream(), Arrays.stream(type.getConstructors()));
        return Stream.of(
                        Stream.ofNullable(type.getGenericSuperclass()),
                        Arrays.stream(type.getGenericInterfaces()),
                        Arrays.stream(type.getFields()).map(Field::getGenericType),
                        methods.stream().map(Method::getGenericReturnType),
                        executables
                                .flatMap(executable -> Arrays.stream(executable.getParameters()))
                                .map(Parameter::getParameterizedType),
                        // A nested type of a sealed interface inherits all that are nested there.
                        Arrays.stream(type.getClasses())
                                .filter(nested -> nested.getDeclaringClass() == type)
                                .flatMap(NamedTypes::inSignatures))
                .flatMap(types -> types);
    }
}
