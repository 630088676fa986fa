package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.world.WorldSeed;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit extension that gives a test class its own {@link Sandbox}, as a parameter of constructors, tests and life-cycle
 * methods.
 *
 * <pre>{@code
 * @ExtendWith(SandboxExtension.class)
 * class CheckoutTest {
 *
 *     @Test
 *     void clones_what_the_host_lists(Sandbox sandbox) {
 *         var host = ServiceStageGitHost.connect(config(sandbox.url("servicestage")));
 *     }
 * }
 * }</pre>
 *
 * <p>What else lives there is seeded in its place by {@code @RegisterExtension static final SandboxExtension SANDBOX = new
 * SandboxExtension(world -> world.repository("group/app").file("README.md", "# App\n"));}
 *
 * <p>It starts on first use, is shared with nested classes, and closes after the outermost class.
 */
// JUnit is optional: requiring it transitively would force it on every module that requires this one.
@SuppressWarnings("exports")
public final class SandboxExtension implements ParameterResolver, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

    private final Consumer<WorldSeed> seed;

    /** Creates an extension whose sandbox has only the examples of the vendors' documents. */
    public SandboxExtension() {
        this(nothing -> {});
    }

    /**
     * Creates an extension whose sandbox also has the data that this seed callback adds, for {@code @RegisterExtension} on a
     * static field.
     */
    public SandboxExtension(Consumer<WorldSeed> seed) {
        this.seed = seed;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Sandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = outermostClass(context).getStore(NAMESPACE);
        // Two plain calls in a lock, since JUnit 6 deprecates the one call that JUnit 5 has for this.
        synchronized (SandboxExtension.class) {
            Sandbox running = store.get(Sandbox.class, Sandbox.class);
            if (running != null) {
                return running;
            }
            Sandbox started = Sandbox.start(seed);
            store.put(Sandbox.class, started);
            return started;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (outermostClass(context) != context) {
            return;
        }
        @Nullable Sandbox running = context.getStore(NAMESPACE).remove(Sandbox.class, Sandbox.class);
        if (running != null) {
            running.close();
        }
    }

    /** Returns the context of the outermost test class around a context. */
    private static ExtensionContext outermostClass(ExtensionContext context) {
        ExtensionContext outermost = context;
        while (outermost
                .getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .isPresent()) {
            outermost = outermost.getParent().orElseThrow();
        }
        return outermost;
    }
}
