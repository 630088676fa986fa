package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import io.github.forgeport.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many namespaces and repositories, seeded into the sandbox's world, are listed through the adapter of each vendor. */
class ListingsInTheWorldTest {

    private static final int MANY = 105;

    /** Ends on a full page of the largest size that any vendor has. */
    private static final int FULL = 200;

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(world -> {
        names("many", MANY).forEach(world::repository);
        names("full", FULL).forEach(world::repository);
        IntStream.range(0, MANY).forEach(i -> world.repository("group-" + i + "/only"));
    });

    private static Stream<String> names(String namespace, int count) {
        return IntStream.range(0, count).mapToObj(i -> namespace + "/repository-" + i);
    }

    static Stream<VendorUnderTest> vendors() {
        return Vendors.ALL.stream();
    }

    private static GitHost open(VendorUnderTest vendor) {
        return vendor.token().openKnown(SANDBOX.url(vendor.name()), TestPolicy.PATIENT);
    }

    /** Page by page, each in a session of its own that knows nothing but the printed cursor. */
    private static <T> List<T> walked(VendorUnderTest vendor, BiFunction<GitHost, Cursor, Page<T>> list) {
        List<T> all = new ArrayList<>();
        String printed = "";
        do {
            try (GitHost host = open(vendor)) {
                Page<T> page = list.apply(host, Cursor.parse(printed));
                all.addAll(page.items());
                printed = page.next().map(Cursor::toString).orElse("");
                assertThat(page.verdict()).isNotEqualTo(Page.Verdict.TRUNCATED_BY_HOST);
            }
        } while (!printed.isEmpty());
        return all;
    }

    private static Namespace namespace(VendorUnderTest vendor, String path) {
        return walked(vendor, (host, from) -> host.namespaces().list(NamespaceQuery.top(), from)).stream()
                .filter(namespace -> namespace.path().orElseThrow().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paths(Stream<Repository> repositories) {
        return repositories.map(repository -> repository.path().toString()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    void every_namespace_is_listed_once(VendorUnderTest vendor) {
        List<String> paths = walked(vendor, (host, from) -> host.namespaces().list(NamespaceQuery.top(), from)).stream()
                .map(namespace -> namespace.path().orElseThrow())
                .toList();

        assertThat(paths)
                .doesNotHaveDuplicates()
                .contains("many", "full")
                .containsAll(
                        IntStream.range(0, MANY).mapToObj(i -> "group-" + i).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    void every_repository_of_a_namespace_is_listed_once_by_pages_and_as_a_stream(VendorUnderTest vendor) {
        RepositoryQuery many = RepositoryQuery.in(namespace(vendor, "many"));
        RepositoryQuery full = RepositoryQuery.in(namespace(vendor, "full"));

        assertThat(paths(walked(vendor, (host, from) -> host.repositories().list(many, from)).stream()))
                .containsExactlyElementsOf(names("many", MANY).toList());
        try (GitHost host = open(vendor)) {
            assertThat(paths(host.repositories().stream(full, ReadAhead.of(4))))
                    .containsExactlyElementsOf(names("full", FULL).toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    void a_repository_in_a_list_is_the_one_that_is_got_as_far_as_the_list_tells_of_it(VendorUnderTest vendor) {
        try (GitHost host = open(vendor)) {
            Repository listed = host.repositories().stream(
                            RepositoryQuery.in(namespace(vendor, "group-7")), ReadAhead.NONE)
                    .findFirst()
                    .orElseThrow();
            Repository got = host.repositories().get(listed.path());

            for (EntityPart<Repository> part : Repository.parts()) {
                boolean isOfBoth = part.in(listed).isPresent() && part.in(got).isPresent();
                if (isOfBoth && !part.name().equals("attributes")) {
                    assertThat(part.in(listed)).as(part.name()).isEqualTo(part.in(got));
                }
            }
        }
    }
}
