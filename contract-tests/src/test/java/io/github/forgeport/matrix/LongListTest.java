package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A long list of repositories in Codeup's JSON: the memory to walk and to keep it, and continuing it in another
 * process.
 */
@Isolated // Its programs take the machine for themselves.
class LongListTest {

    private static final int KEPT = 10_000;

    /**
     * The largest number of bytes for a kept entry beside its texts; a trial reached 500, the vendor's own SDK needs
     * more.
     */
    private static final long MOST_BYTES = 650;

    private int total = SoakLength.LISTED;

    @AutoClose
    private final FaultServer server =
            FaultServer.start().answering(request -> ListedRepositories.page(request, total));

    private String run(String heap, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                heap,
                "-cp",
                ClassPath.text(),
                ListedRepositoriesProgram.class.getName(),
                server.url().toString()));
        words.addAll(List.of(arguments));
        Process program = new ProcessBuilder(ChildJvm.running(words.toArray(String[]::new)))
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
            return said.strip();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void a_walk_fits_into_16_mebibytes_nothing_lost_and_nothing_twice() throws Exception {
        assertThat(run("-Xmx16m", "walk")).endsWith(total + " walked");
    }

    @Test
    void each_one_that_is_kept_takes_little_beside_its_texts() throws Exception {
        total = KEPT;

        String said = run("-Xmx256m", "keep");

        assertThat(said).endsWith(" bytes");
        assertThat(Long.parseLong(said.split("\\s")[0])).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void any_printed_cursor_leads_on_in_another_process() throws Exception {
        total = 1_050;
        List<String> printed = new ArrayList<>();
        try (GitHost host = Vendors.CODEUP.token().openKnown(server.url(), TestPolicy.PATIENT)) {
            Cursor next = Cursor.START;
            while (next != null) {
                next = host.repositories()
                        .list(RepositoryQuery.all(), next)
                        .next()
                        .orElse(null);
                if (next != null) {
                    printed.add(next.toString());
                }
            }
        }

        assertThat(printed).hasSize(10);
        assertThat(run("-Xmx16m", "from", printed.get(0), printed.get(5), printed.get(9))
                        .lines())
                .endsWith("101 to 1050, 950", "601 to 1050, 450", "1001 to 1050, 50");
    }

    /** Checks that pages are read ahead by fours: the server waits for four requests, so single ones would time out. */
    @Test
    void four_pages_are_asked_for_at_once() {
        total = 1_250;
        CyclicBarrier four = new CyclicBarrier(4);
        server.answering(request -> {
            if (!request.target().contains("&page=1&")) {
                await(four);
            }
            return ListedRepositories.page(request, total);
        });

        try (GitHost host = Vendors.CODEUP.token().openKnown(server.url(), TestPolicy.PATIENT)) {
            assertThat(host.repositories().stream(RepositoryQuery.all(), ReadAhead.of(4))
                            .count())
                    .isEqualTo(total);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("fewer than four pages are asked for", alone);
        }
    }
}
