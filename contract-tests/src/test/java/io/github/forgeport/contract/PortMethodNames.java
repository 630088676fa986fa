package io.github.forgeport.contract;

import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.port.capability.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the ports and of their methods, found by the example calls of the operations. */
public final class PortMethodNames {

    private PortMethodNames() {}

    /** Returns the simple name of the port of each operation. */
    public static Map<Operation, String> ports() {
        return Specimens.ALL.stream()
                .collect(Collectors.toMap(
                        Specimen::operation,
                        specimen -> PortMethod.of(specimen)
                                .method()
                                .getDeclaringClass()
                                .getSimpleName(),
                        (one, same) -> one));
    }

    /** Returns the port method of an example call as documents name it, with parameter types if it is overloaded. */
    static String of(Specimen<?> specimen) {
        Method method = PortMethod.of(specimen).method();
        Class<?> port = method.getDeclaringClass();
        boolean overloaded = Stream.of(port.getMethods())
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                > 1;
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        return "`" + port.getSimpleName() + "." + method.getName() + (overloaded ? parameters : "") + "`";
    }
}
