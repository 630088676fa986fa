package io.github.forgeport.contract;

import static io.github.forgeport.contract.RecordedCalls.REFUSING;
import static io.github.forgeport.contract.RecordedCalls.TEST;
import static io.github.forgeport.contract.RecordedCalls.WITHOUT_ID;
import static io.github.forgeport.domain.namespace.Visibility.INTERNAL;
import static io.github.forgeport.domain.namespace.Visibility.PRIVATE;
import static io.github.forgeport.domain.namespace.Visibility.PUBLIC;

import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import java.util.List;

/** The calls of {@link ArgumentsTest} that find and write namespaces. */
final class NamespaceArguments {

    private NamespaceArguments() {}

    static void calls(GitHost host, RecordedCalls calls) {
        Namespaces port = host.namespaces();
        NewNamespace forge = NewNamespace.of("forge", PRIVATE);
        NewNamespace internal = NewNamespace.of("forge", INTERNAL);
        NamespaceUpdate none = NamespaceUpdate.none();

        for (String path : List.of("test", "TEST", "Test")) {
            calls.call("find namespace " + path, () -> port.find(NamespacePath.parse(path)));
        }
        calls.call("create outermost namespace", () -> port.create(forge.withName("The forge")));
        calls.call("create outermost namespace again", () -> port.create(forge));
        calls.call("create outermost namespace in vain", () -> port.create(NewNamespace.of("gone", PRIVATE)));
        calls.call("create public namespace", () -> port.create(NewNamespace.of("forge", PUBLIC)));
        calls.call("create namespace in another", () -> port.create(internal.withParent(TEST)));
        calls.call("create namespace in one without id", () -> port.create(internal.withParent(WITHOUT_ID)));
        calls.call("update nothing of namespace", () -> port.update(TEST, none));
        calls.call("rename namespace", () -> port.update(TEST, none.withName("Other")));
        calls.call("make namespace internal", () -> port.update(TEST, none.withVisibility(INTERNAL)));
        calls.call("make namespace public", () -> port.update(TEST, none.withVisibility(PUBLIC)));
        calls.call("rename namespace without id", () -> port.update(WITHOUT_ID, none.withName("Other")));
        calls.call("delete namespace without id", () -> port.delete(WITHOUT_ID));
        calls.call("delete namespace in vain", () -> port.delete(REFUSING));
    }
}
