package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static io.github.forgeport.sandbox.SandboxClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

@ExtendWith(SandboxExtensionTest.ClosedAtTheEnd.class)
@ExtendWith(SandboxExtension.class)
class SandboxExtensionTest {

    private static final List<Sandbox> GIVEN = new ArrayList<>();

    private final Sandbox ofConstructor;

    SandboxExtensionTest(Sandbox sandbox) {
        this.ofConstructor = sandbox;
    }

    @BeforeAll
    static void before_all(Sandbox sandbox) {
        GIVEN.add(sandbox);
    }

    @AfterAll
    static void after_all(Sandbox sandbox) {
        assertPinned(get(sandbox.url("servicestage"), "/v1"), "servicestage/unknown-path");
    }

    @BeforeEach
    void it_is_the_same_one_everywhere(Sandbox sandbox) {
        assertThat(sandbox).isSameAs(GIVEN.get(0)).isSameAs(ofConstructor);
    }

    @Test
    void it_runs(Sandbox sandbox) {
        assertPinned(get(sandbox.url("codeup"), "/repository/get"), "codeup/missing-organization-id");
    }

    @Test
    void other_parameters_are_left_to_others(TestInfo info, Sandbox sandbox) {
        assertThat(info.getDisplayName()).isNotBlank();
        assertThat(sandbox.url("servicestage")).isNotNull();
    }

    @Nested
    class Within {

        @Test
        void a_nested_class_shares_it(Sandbox sandbox) {
            assertThat(sandbox).isSameAs(GIVEN.get(0));
            assertPinned(get(sandbox.url("servicestage"), "/v1"), "servicestage/unknown-path");
        }
    }

    @Nested
    class After {

        @Test
        void a_nested_class_that_ends_leaves_it_running(Sandbox sandbox) {
            assertPinned(get(sandbox.url("servicestage"), "/v1"), "servicestage/unknown-path");
        }
    }

    /** An extension that checks, after the sandbox's own, that the sandbox is closed. */
    static final class ClosedAtTheEnd implements org.junit.jupiter.api.extension.AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) {
            if (context.getRequiredTestClass() == SandboxExtensionTest.class) {
                assertThatThrownBy(() -> get(GIVEN.get(0).url("servicestage"), "/v1"))
                        .isInstanceOf(UncheckedIOException.class);
            }
        }
    }
}
