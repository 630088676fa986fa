package io.github.forgeport.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.contract.specimen.InNamespace;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.contract.specimen.RepositorySpecimens;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.contract.specimen.WriteSpecimen;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.Creation;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.sandbox.GitCommand;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The effects of each write in the sandbox's world, as seen by other vendors and by Git. */
class WritesInTheWorldTest {

    /** The parts that an update may change: the description, and with it the times of the last change. */
    private static final Set<String> CHANGED = Set.of("description", "updated", "lastActivity");

    static Stream<Arguments> writes() {
        return Vendors.ALL.stream()
                .flatMap(vendor -> Specimens.WRITES.stream()
                        .filter(write -> vendor.can(write.operation()))
                        .map(write -> Arguments.of(vendor, write)));
    }

    private static Sandbox startFor(WriteSpecimen<?> write) {
        return Sandbox.start(world -> SpecimenWorld.seedFor(write, world));
    }

    private static GitHost open(VendorUnderTest vendor, Sandbox world) {
        return vendor.token().openKnown(world.url(vendor.name()), TestPolicy.PATIENT);
    }

    private static <T> void write(WriteSpecimen<T> write, GitHost host) {
        write.call().apply(host, SpecimenWorld.atHost(host, write.existing()));
    }

    @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
    @MethodSource("writes")
    void what_is_written_is_seen_by_the_other_vendors_that_can(VendorUnderTest vendor, WriteSpecimen<?> write) {
        try (Sandbox world = startFor(write);
                GitHost writer = open(vendor, world)) {
            List<Sight<?>> sights = Vendors.ALL.stream()
                    .filter(other -> other != vendor && isShownByAll(write.operation()))
                    .<Sight<?>>map(other -> Sight.of(write, open(other, world)))
                    .toList();

            write(write, writer);

            sights.forEach(Sight::assertSeen);
        }
    }

    /**
     * Whether all vendors show the effect of an operation: namespaces, some parts and authorizations are the vendor's
     * own.
     */
    private static boolean isShownByAll(Operation operation) {
        return operation != Operation.UPDATE_REPOSITORY
                && Stream.of("NAMESPACE", "AUTHORIZATION")
                        .noneMatch(own -> operation.name().contains(own));
    }

    /** The view of one vendor on the effect of a write through another. */
    private record Sight<T>(WriteSpecimen<T> write, GitHost reader, Optional<T> value) {

        /** Reads the value before the write; empty if the vendor does not support it. */
        static <T> Sight<T> of(WriteSpecimen<T> write, GitHost reader) {
            try {
                T value = SpecimenWorld.atHost(reader, write.existing());
                assertThat(write.isSeen(reader, value)).isFalse();
                return new Sight<>(write, reader, Optional.of(value));
            } catch (Unsupported blind) {
                return new Sight<>(write, reader, Optional.empty());
            }
        }

        void assertSeen() {
            try (reader) {
                value.ifPresent(there -> assertThat(write.isSeen(reader, there)).isTrue());
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
    @MethodSource("writes")
    void what_is_done_again_is_a_conflict_if_it_creates_and_not_found_if_it_removes(
            VendorUnderTest vendor, WriteSpecimen<?> write) {
        try (Sandbox world = startFor(write);
                GitHost host = open(vendor, world)) {
            assertDoneAgain(write, host);
        }
    }

    private static <T> void assertDoneAgain(WriteSpecimen<T> write, GitHost host) {
        T value = SpecimenWorld.atHost(host, write.existing());
        write.call().apply(host, value);

        Class<? extends GitHostException> refusal = refusalOfSecond(write.operation());
        if (refusal == GitHostException.class) {
            write.call().apply(host, value);
        } else {
            GitHostException failure = catchThrowableOfType(
                    GitHostException.class, () -> write.call().apply(host, value));

            assertThat(failure).isInstanceOf(refusal);
            assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
        }
        assertThat(write.isSeen(host, value)).isTrue();
    }

    /** Returns the exception of a write that was done before; {@code GitHostException} if it need not fail. */
    private static Class<? extends GitHostException> refusalOfSecond(Operation operation) {
        if (operation == Operation.CREATE_WEBHOOK || operation.name().startsWith("UPDATE")) {
            return GitHostException.class;
        }
        if (operation == Operation.CREATE_AUTHORIZATION_FROM_OAUTH) {
            return Rejected.class; // Its code and state are good once, which is found first.
        }
        return operation.kind() == Operation.Kind.DESTRUCTIVE ? NotFound.class : Conflict.class;
    }

    static Stream<Arguments> gitWrites() {
        return writes().filter(call -> {
            WriteSpecimen<?> write = (WriteSpecimen<?>) call.get()[1];
            return write.existing() instanceof InRepository<?>
                    && !write.operation().name().endsWith("WEBHOOK");
        });
    }

    @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
    @MethodSource("gitWrites")
    void what_is_written_into_git_is_cloned_and_nothing_else_is(
            VendorUnderTest vendor, WriteSpecimen<?> write, @TempDir Path folder) {
        try (Sandbox world = startFor(write);
                GitHost host = open(vendor, world)) {
            String url = world.cloneUrl(Specimens.PATH.toString()).toString();
            GitCommand git = new GitCommand(folder);
            Map<String, String> before = git.refs(url);

            write(write, host);

            Map<String, String> after = git.refs(url);
            assertThat(differences(before, after)).containsExactly(changedRef(write));
            assertThat(after.containsKey(changedRef(write)))
                    .isEqualTo(!Set.of(Operation.DELETE_BRANCH, Operation.DELETE_TAG)
                            .contains(write.operation()));
            assertFiles(write.operation(), git.files(url, "main"));
        }
    }

    /** Returns the names of refs that only one has, or that differ. */
    private static Set<String> differences(Map<String, String> one, Map<String, String> other) {
        return Stream.of(one, other)
                .flatMap(refs -> refs.keySet().stream())
                .filter(name -> !name.equals("HEAD") && !name.endsWith("^{}"))
                .filter(name -> !Optional.ofNullable(one.get(name)).equals(Optional.ofNullable(other.get(name))))
                .collect(Collectors.toSet());
    }

    private static String changedRef(WriteSpecimen<?> write) {
        Object value = ((InRepository<?>) write.existing()).value();
        if (value instanceof Branch branch) {
            return "refs/heads/" + branch.name();
        }
        return value instanceof Tag tag ? "refs/tags/" + tag.name() : "refs/heads/main";
    }

    private static void assertFiles(Operation operation, Map<String, byte[]> files) {
        Map<String, String> texts = new HashMap<>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, UTF_8)));
        Map<String, String> expected = new HashMap<>(Map.of("README.md", "hello\n"));
        switch (operation) {
            case CREATE_FILE -> expected.put("fire.txt", "hot\n");
            case UPDATE_FILE -> expected.put("fire.txt", "hotter\n");
            case COMMIT_FILES -> expected.putAll(Map.of("hammer.txt", "heavy\n", "tongs.txt", "long\n"));
            default -> {}
        }
        assertThat(texts).isEqualTo(expected);
    }

    private static Stream<VendorUnderTest> able(Operation operation) {
        return Vendors.ALL.stream().filter(vendor -> vendor.can(operation));
    }

    static Stream<VendorUnderTest> updatingRepositories() {
        return able(Operation.UPDATE_REPOSITORY);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("updatingRepositories")
    void an_update_of_a_repository_changes_what_it_names_and_nothing_else(VendorUnderTest vendor) {
        try (Sandbox world = startFor(RepositorySpecimens.UPDATE_REPOSITORY);
                GitHost host = open(vendor, world)) {
            Repository before = host.repositories().get(Specimens.PATH);

            write(RepositorySpecimens.UPDATE_REPOSITORY, host);

            assertOnlyDescriptionDiffers(before, host.repositories().get(Specimens.PATH));
        }
    }

    static Stream<VendorUnderTest> updatingNamespaces() {
        return able(Operation.UPDATE_NAMESPACE);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("updatingNamespaces")
    void an_update_of_a_namespace_changes_what_it_names_and_nothing_else(VendorUnderTest vendor) {
        WriteSpecimen<Namespace> update = RepositorySpecimens.UPDATE_NAMESPACE;
        try (Sandbox world = startFor(update);
                GitHost host = open(vendor, world)) {
            Namespace before = SpecimenWorld.atHost(host, update.existing());

            write(update, host);

            assertOnlyDescriptionDiffers(before, SpecimenWorld.atHost(host, update.existing()));
        }
    }

    private static void assertOnlyDescriptionDiffers(Object before, Object after) {
        for (EntityPart<Object> part : HostFixture.parts(before)) {
            if (!CHANGED.contains(part.name())) {
                assertThat(part.in(after)).as(part.name()).isEqualTo(part.in(before));
            }
        }
        assertThat(after).isNotEqualTo(before);
    }

    static Stream<VendorUnderTest> creatingRepositories() {
        return able(Operation.CREATE_REPOSITORY);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("creatingRepositories")
    void create_or_get_creates_first_and_then_gets_the_same(VendorUnderTest vendor, @TempDir Path folder) {
        try (Sandbox world = startFor(RepositorySpecimens.CREATE_REPOSITORY);
                GitHost host = open(vendor, world)) {
            InNamespace<Repository> in = SpecimenWorld.atHost(host, RepositorySpecimens.CREATE_REPOSITORY.existing());
            NewRepository created =
                    NewRepository.in(in.namespace(), in.value().path().name());

            Creation<Repository> first = host.repositories().createOrGet(created);
            Creation<Repository> second = host.repositories().createOrGet(created);

            assertThat(first.outcome()).isEqualTo(Creation.Outcome.CREATED);
            assertThat(second.outcome()).isEqualTo(Creation.Outcome.EXISTING);
            assertThat(second.value().path()).isEqualTo(in.value().path());
            SpecimenWorld.assertAgree(first.value(), second.value(), true);
            String url = world.cloneUrl(in.value().path().toString()).toString();
            String account = SandboxAccounts.GIT_USER + ":" + SandboxAccounts.GIT_PASSWORD + "@";
            assertThat(new GitCommand(folder).refs(url.replace("://", "://" + account)))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
    @MethodSource("gitWrites")
    void nothing_is_written_into_a_missing_repository(VendorUnderTest vendor, WriteSpecimen<?> write) {
        try (Sandbox world = startFor(write);
                GitHost host = open(vendor, world)) {
            assertMissing(write, host);
        }
    }

    private static <T> void assertMissing(WriteSpecimen<T> write, GitHost host) {
        T absent = SpecimenWorld.in(RepositoryPath.parse("tools/no-such-anvil"), write.existing())
                .orElseThrow();

        assertThat(catchThrowableOfType(NotFound.class, () -> write.call().apply(host, absent)))
                .isNotNull();
    }
}
