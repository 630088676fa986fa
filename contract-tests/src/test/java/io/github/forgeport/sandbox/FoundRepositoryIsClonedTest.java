package io.github.forgeport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A repository that an application found through a vendor can be cloned. */
class FoundRepositoryIsClonedTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension(world -> world.repository("group/app")
            .branch("main")
            .file("README.md", "# App\n")
            .tag("v1")
            .branch("next")
            .file("README.md", "# Next\n"));

    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();

    @TempDir
    private Path folder;

    static List<VendorUnderTest> vendors() {
        return Vendors.ALL;
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void through_each_vendor(VendorUnderTest vendor, Sandbox sandbox) {
        assertCloned(vendor.token().openKnown(sandbox.url(vendor.name()), POLICY));
    }

    private void assertCloned(GitHost host) {
        try (host) {
            Repository found = host.repositories().get(RepositoryPath.parse("group/app"));

            git("clone", "--quiet", url(found), "clone");
        }

        assertThat(folder.resolve("clone/README.md")).content().isEqualTo("# App\n");
        git("-C", "clone", "fsck", "--strict");
        git("-C", "clone", "checkout", "--quiet", "next");
        assertThat(folder.resolve("clone/README.md")).content().isEqualTo("# Next\n");
        git("-C", "clone", "rev-parse", "--verify", "refs/tags/v1");
    }

    private static String url(Repository found) {
        List<CloneUrl> urls = List.copyOf(found.cloneUrls());
        assertThat(urls).hasSize(1);
        return urls.get(0).toString();
    }

    private void git(String... words) {
        new GitCommand(folder).run(words);
    }
}
