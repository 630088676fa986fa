package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.each;
import static io.github.forgeport.http.response.ResponseFields.requireSame;

import io.github.forgeport.adapter.codeup.CodeupCommitsApi.CommitJson;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.http.response.AbsentFromResponse;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.Commits;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codeup's implementation of the port {@code Commits}, for one organization. */
final class CodeupCommits extends RepositoryListingPort<CommitQuery, Commit> implements Commits {

    private static final Instant FIRST_TIME = Instant.EPOCH;
    private static final Instant LAST_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final CodeupRepositoryCaller<CodeupCommitsApi> codeup;
    private final Function<RepositoryPath, String> defaultBranch;

    /**
     * Creates the port; it requests a default branch from the port {@code Repositories}.
     *
     * @param defaultBranch requests the default branch of a repository
     */
    CodeupCommits(CodeupRepositoryCaller<CodeupCommitsApi> codeup, Function<RepositoryPath, String> defaultBranch) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
        this.defaultBranch = defaultBranch;
    }

    @Override
    protected Listing<?, Commit> listing(RepositoryPath repository, CommitQuery query) {
        @Nullable String start = query.since().map(this::formatStart).orElse(null);
        @Nullable String end = query.until().map(this::format).orElse(null);
        @Nullable String path = query.path().map(FilePath::value).orElse(null);
        AtomicReference<@Nullable String> known =
                new AtomicReference<>(query.ref().map(GitRef::toString).orElse(null));
        return codeup.pagedListing(Operation.LIST_COMMITS, repository, query, page -> {
            String ref = refToList(known, repository);
            return codeup.fetchPage(
                    Operation.LIST_COMMITS,
                    repository,
                    (api, id) -> api.listRepositoryCommits(id, end, page.number(), page.size(), path, ref, start),
                    CodeupCommitsMapper::commit,
                    Commit::id);
        });
    }

    /** Returns the reference whose commits are listed: the known one, else the default branch, which is requested once. */
    private String refToList(AtomicReference<@Nullable String> known, RepositoryPath repository) {
        @Nullable String ref = known.get();
        if (ref == null) {
            ref = defaultBranch.apply(repository);
            known.set(ref);
        }
        return ref;
    }

    /** Formats the start of a time span for the vendor, rounded up to whole seconds, as commits have. */
    private String formatStart(Instant since) {
        return format(since.getNano() == 0 ? since : since.plusSeconds(1));
    }

    /** Formats a time as the vendor's, without a zone; refuses a time before 1970 or after 9998 as unsupported. */
    private String format(Instant time) {
        if (time.isBefore(FIRST_TIME) || !time.isBefore(LAST_TIME)) {
            throw codeup.unsupported(
                    Operation.LIST_COMMITS, "Codeup is asked about times from 1970 to 9998; leave it out.");
        }
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(time.atOffset(CodeupMapper.CHINA));
    }

    @Override
    public Commit get(RepositoryPath repository, CommitId commit) {
        return codeup.call(
                Operation.GET_COMMIT,
                repository,
                (api, id) -> api.getRepositoryCommit(id, commit.value()),
                (json, lenient) -> requireSame("/id", commit, CodeupCommitsMapper.commit(json, lenient), Commit::id));
    }

    @Override
    public Page<FileDiff> diff(RepositoryPath repository, CommitId commit, Cursor from) {
        return codeup.singlePageListing(
                        Operation.DIFF_COMMIT,
                        repository,
                        commit.value(),
                        OptionalInt.empty(),
                        (api, id) -> api.listRepositoryCommitDiff(id, commit.value()),
                        CodeupCommitsMapper::diff,
                        FileDiff::newPath)
                .page(from);
    }

    @Override
    public Comparison compare(RepositoryPath repository, GitRef base, GitRef head) {
        String from = latestCommitId(repository, base);
        String to = latestCommitId(repository, head);
        return codeup.call(
                Operation.COMPARE_COMMITS,
                repository,
                (api, id) -> api.getCompareDetail(id, from, to),
                CodeupCommitsMapper::comparison);
    }

    /** Returns the id of the latest commit of a reference, since the vendor compares only commits. */
    private String latestCommitId(RepositoryPath repository, GitRef ref) {
        if (ref.kind() == GitRef.Kind.COMMIT) {
            return ref.toString();
        }
        return codeup.call(
                Operation.COMPARE_COMMITS,
                repository,
                (api, id) -> api.listRepositoryCommits(id, null, 1, 1, null, ref.toString(), null),
                (commits, lenient) ->
                        each("", commits, (CommitJson json) -> CodeupCommitsMapper.commit(json, lenient)).stream()
                                .findFirst()
                                .orElseThrow(AbsentFromResponse::new)
                                .id()
                                .value());
    }
}
