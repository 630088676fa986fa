package io.github.forgeport.pact;

import static io.github.forgeport.contract.Vendors.SERVICESTAGE;
import static io.github.forgeport.pact.PactRow.Outcome.failure;
import static io.github.forgeport.pact.PactRow.Outcome.value;

import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.ResponseShapes;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The requests of the adapter to ServiceStage, and the fields of the responses on which it relies. */
class ServiceStagePactTest extends VendorPactTable {

    static final String HELD = "the documented authorization";

    private static final RepositoryPath PROJECT = RepositoryPath.parse("zmg/gradle_custom_gradledir");
    private static final BranchName MAIN = new BranchName("main");
    private static final FileContent STALE = FileContent.builder(
                    new FilePath("app/models/key.rb"), "hotter\n".getBytes(StandardCharsets.UTF_8))
            .revision(new Revision("stale"))
            .build();

    /** Creates the table; {@code error_code} decides a failure. */
    ServiceStagePactTest() {
        super(SERVICESTAGE, HELD, Set.of("$.error_code"), "组/子/仓库", "list-projects-of-unknown-namespace");
    }

    @Override
    Stream<PactRow> others() {
        ResponseShapes<?> authorizations =
                SERVICESTAGE.call("list authorizations").shapes();
        return Stream.of(
                row(
                        "list authorizations, signed",
                        known(SERVICESTAGE.credential("key")),
                        host -> Specimen.value(authorizations.call(host)),
                        "list-authorizations",
                        value(authorizations.expected())),
                refused(
                        "unknown authorization",
                        host -> SERVICESTAGE
                                .call("get repository by path")
                                .shapes()
                                .call(((ServiceStageGitHost) host)
                                        .through(new AuthorizationName("no-such-authorization"))),
                        "no-repository-authorization",
                        Rejected.class),
                refused(
                        "create OAuth of a used state",
                        host -> host.authorizations()
                                .orElseThrow()
                                .createFromOAuth(
                                        new AuthorizationName("oauth1"),
                                        Provider.GITHUB,
                                        Secret.of("fake-oauth-code"),
                                        Secret.of("fake-used-state")),
                        "oauth-code-or-state-invalid",
                        Rejected.class),
                refused(
                        "create existing tag",
                        host -> host.tags().create(PROJECT, NewTag.of(new TagName("test1"), GitRef.of(MAIN))),
                        "already-exists",
                        Conflict.class),
                refused(
                        "update changed file",
                        host -> host.fileContents().update(PROJECT, MAIN, STALE, new CommitMessage("Heat the iron")),
                        "stale-revision",
                        Conflict.class));
    }

    private PactRow refused(
            String description, Function<GitHost, ?> call, String payload, Class<? extends GitHostException> failure) {
        return row(description, known(SERVICESTAGE.token()), call, payload, failure(failure));
    }
}
