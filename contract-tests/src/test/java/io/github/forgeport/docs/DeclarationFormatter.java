package io.github.forgeport.docs;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A formatter of types and members as their declarations are written, without packages and without {@code public}.
 */
final class DeclarationFormatter {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private DeclarationFormatter() {}

    static String name(Type type) {
        return PACKAGE.matcher(type.getTypeName()).replaceAll("").replace('$', '.');
    }

    static String of(Class<?> type) {
        String superclass = type.getSuperclass() == null || isGiven(type.getSuperclass())
                ? ""
                : " extends " + name(type.getGenericSuperclass());
        String interfaces = Arrays.stream(type.getGenericInterfaces())
                .map(DeclarationFormatter::name)
                .collect(Collectors.joining(", "));
        return kind(type)
                + name(type)
                + typeParameters(type)
                + superclass
                + (interfaces.isEmpty() ? "" : (type.isInterface() ? " extends " : " implements ") + interfaces);
    }

    private static boolean isGiven(Class<?> superclass) {
        return superclass == Object.class || superclass == Record.class || superclass == Enum.class;
    }

    private static String kind(Class<?> type) {
        String sealed = type.isSealed() ? "sealed " : "";
        if (type.isInterface()) {
            return sealed + (type.isAnnotation() ? "@interface " : "interface ");
        }
        if (type.isEnum() || type.isRecord()) {
            return type.isEnum() ? "enum " : "record ";
        }
        return flag(type.getModifiers(), Modifier.ABSTRACT)
                + sealed
                + flag(type.getModifiers(), Modifier.FINAL)
                + "class ";
    }

    static String of(Field field) {
        return flag(field.getModifiers(), Modifier.PROTECTED)
                + flag(field.getModifiers(), Modifier.STATIC)
                + flag(field.getModifiers(), Modifier.FINAL)
                + nullable(field.getAnnotatedType())
                + name(field.getGenericType())
                + " "
                + field.getName();
    }

    static String of(Constructor<?> constructor) {
        return flag(constructor.getModifiers(), Modifier.PROTECTED)
                + constructor.getDeclaringClass().getSimpleName()
                + parameters(constructor);
    }

    static String of(Method method) {
        boolean isOfClass = !method.getDeclaringClass().isInterface();
        String typeParameters = typeParameters(method);
        return flag(method.getModifiers(), Modifier.PROTECTED)
                + flag(method.getModifiers(), Modifier.STATIC)
                + (isOfClass ? flag(method.getModifiers(), Modifier.ABSTRACT) : "")
                + (method.isDefault() ? "default " : "")
                + (typeParameters.isEmpty() ? "" : typeParameters + " ")
                + nullable(method.getAnnotatedReturnType())
                + name(method.getGenericReturnType())
                + " "
                + method.getName()
                + parameters(method);
    }

    private static String flag(int modifiers, int flag) {
        return (modifiers & flag) == 0 ? "" : Modifier.toString(flag) + " ";
    }

    private static String nullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
    }

    private static String typeParameters(GenericDeclaration declaration) {
        return Arrays.stream(declaration.getTypeParameters())
                .map(parameter -> parameter.getBounds()[0] == Object.class
                        ? parameter.getName()
                        : parameter.getName() + " extends " + name(parameter.getBounds()[0]))
                .reduce((one, other) -> one + ", " + other)
                .map(parameters -> "<" + parameters + ">")
                .orElse("");
    }

    private static String parameters(Executable executable) {
        String thrown = Arrays.stream(executable.getGenericExceptionTypes())
                .map(DeclarationFormatter::name)
                .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getParameters())
                        .map(DeclarationFormatter::parameter)
                        .collect(Collectors.joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String parameter(Parameter parameter) {
        String type = name(parameter.getParameterizedType());
        return nullable(parameter.getAnnotatedType())
                + (parameter.isVarArgs() ? type.substring(0, type.length() - "[]".length()) + "..." : type)
                + " "
                + parameter.getName();
    }
}
