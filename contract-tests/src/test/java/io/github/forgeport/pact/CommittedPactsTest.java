package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** Each committed pact is still written by a table; each table checks its own. */
class CommittedPactsTest {

    @Test
    void there_is_one_for_each_table() {
        assertThat(PactFiles.in(PactFiles.COMMITTED))
                .hasSameSizeAs(ReflectionSupport.findAllClassesInPackage(
                        PactTable.class.getPackageName(), CommittedPactsTest::isTable, name -> true));
    }

    private static boolean isTable(Class<?> type) {
        return PactTable.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    }
}
