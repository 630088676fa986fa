package io.github.forgeport.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finder of the public types of a module, in its jar or folder. */
final class ModuleTypes {

    private static final String CLASS = ".class";

    private ModuleTypes() {}

    /** Returns the public types in the packages that a type's module exports. */
    static Stream<Class<?>> exportedBeside(Class<?> type) {
        ModuleReference module =
                ModuleFinder.of(placeOf(type)).findAll().iterator().next();
        Set<String> exported =
                module.descriptor().exports().stream().map(Exports::source).collect(Collectors.toSet());
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            return publicTypes(files).stream().filter(each -> exported.contains(each.getPackageName()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the public types in the folder of a type that is in no module. */
    static Stream<Class<?>> allBeside(Class<?> type) {
        Path place = placeOf(type);
        try (Stream<Path> files = Files.walk(place)) {
            return publicTypes(files.map(file -> place.relativize(file).toString())).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Class<?>> publicTypes(Stream<String> files) {
        return files.filter(file -> file.endsWith(CLASS) && !file.endsWith("-info.class"))
                .<Class<?>>map(file ->
                        named(file.substring(0, file.length() - CLASS.length()).replace('/', '.')))
                .filter(ModuleTypes::isPublic)
                .toList();
    }

    /** Loads the class of this name. */
    static Class<?> named(String name) {
        try {
            return Class.forName(name, false, ModuleTypes.class.getClassLoader());
        } catch (ClassNotFoundException lacking) {
            throw new AssertionError(name, lacking);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}
