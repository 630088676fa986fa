package io.github.forgeport.docs;

import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A generator of the documentation page that lists the public types with their members, by package. */
final class PublicApiPage {

    private static final Comparator<Member> BY_NAME = Comparator.comparing(Member::getName);

    private static final Set<String> ENUMS = Set.of("values", "valueOf");

    private PublicApiPage() {}

    static String body() {
        SortedMap<String, StringBuilder> packages = new TreeMap<>();
        for (Class<?> type : PublicApi.types()) {
            packages.computeIfAbsent(type.getPackageName(), none -> new StringBuilder())
                    .append('\n')
                    .append(described(type));
        }
        return packages.entrySet().stream()
                .map(room -> "## " + room.getKey() + "\n\n```java" + room.getValue() + "```\n")
                .collect(Collectors.joining("\n"));
    }

    private static String described(Class<?> type) {
        Stream<String> constants = type.isEnum()
                ? Stream.of(Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.joining(", ")))
                : Stream.of();
        return Stream.of(Stream.of(DeclarationFormatter.of(type)), indented(constants), indented(members(type)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> indented(Stream<String> lines) {
        return lines.map(line -> "    " + line);
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isShown(field) && !field.isEnumConstant())
                .sorted(BY_NAME)
                .map(DeclarationFormatter::of);
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(PublicApiPage::isShown)
                .map(DeclarationFormatter::of)
                .sorted();
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isShown(method) && !method.isSynthetic() && !isGiven(type, method))
                .sorted(BY_NAME.thenComparing(method -> DeclarationFormatter.of((Method) method)))
                .map(DeclarationFormatter::of);
        return Stream.of(fields, constructors, methods).flatMap(lines -> lines);
    }

    private static boolean isShown(Member member) {
        return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
    }

    /** Whether every object, or every enum, has this method. */
    private static boolean isGiven(Class<?> type, Method method) {
        return type.isEnum() && Modifier.isStatic(method.getModifiers()) && ENUMS.contains(method.getName())
                || Arrays.stream(Object.class.getMethods())
                        .anyMatch(given -> given.getName().equals(method.getName())
                                && Arrays.equals(given.getParameterTypes(), method.getParameterTypes()));
    }
}
