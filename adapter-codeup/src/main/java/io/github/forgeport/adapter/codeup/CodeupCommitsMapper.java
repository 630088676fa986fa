package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.each;
import static io.github.forgeport.http.response.ResponseFields.present;
import static io.github.forgeport.http.response.ResponseFields.within;

import io.github.forgeport.adapter.codeup.CodeupCommitsApi.BranchJson;
import io.github.forgeport.adapter.codeup.CodeupCommitsApi.CommitJson;
import io.github.forgeport.adapter.codeup.CodeupCommitsApi.ComparisonJson;
import io.github.forgeport.adapter.codeup.CodeupCommitsApi.CreatedBranchJson;
import io.github.forgeport.adapter.codeup.CodeupCommitsApi.DiffJson;
import io.github.forgeport.adapter.codeup.CodeupCommitsApi.TagJson;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.ChangeKind;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.ObjectId;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.http.response.LenientFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapper from Codeup's JSON of branches, tags and commits to domain values. */
final class CodeupCommitsMapper {

    private CodeupCommitsMapper() {}

    /** Maps the JSON of a branch, from a list or alone, to a branch. */
    static Branch branch(BranchJson json, LenientFields lenient) {
        Branch.Builder branch = Branch.builder(present("/name", json.name(), BranchName::new));
        LenientFields read = lenient.alsoReportingTo(branch::unreadable);
        return branch.commit(commitOf(json.commit(), lenient))
                .isProtected(read.flag("isProtected", json.isProtected()))
                .build();
    }

    /** Maps the JSON of a created branch to a branch. */
    static Branch branch(CreatedBranchJson json, LenientFields lenient) {
        Boolean flag = json.isProtected();
        return branch(new BranchJson(json.commit(), json.name(), flag == null ? null : flag.toString()), lenient);
    }

    /** Maps the JSON of a tag, from a list or alone, to a tag. */
    static Tag tag(TagJson json, LenientFields lenient) {
        Tag.Builder tag = Tag.builder(present("/name", json.name(), TagName::new));
        LenientFields read = lenient.alsoReportingTo(tag::unreadable);
        return tag.commit(commitOf(json.commit(), lenient))
                .message(read.text(json.message()))
                .objectId(read.parse("objectId", json.id(), ObjectId::new))
                .build();
    }

    /** Maps the JSON of a branch's or tag's commit to a commit; null if the host left out the commit or its id. */
    private static @Nullable Commit commitOf(@Nullable CommitJson json, LenientFields lenient) {
        return json == null || lenient.text(json.id()) == null
                ? null
                : within("/commit", json, lenient, CodeupCommitsMapper::commit);
    }

    /** Maps the JSON of a commit, from a list or alone, to a commit. */
    static Commit commit(CommitJson json, LenientFields lenient) {
        String authored = json.authoredDate() == null ? json.authorDate() : json.authoredDate();
        Commit.Builder commit = Commit.builder(present("/id", json.id(), CommitId::new));
        LenientFields read = lenient.alsoReportingTo(commit::unreadable);
        if (json.parentIds() != null) {
            each("/parentIds", json.parentIds(), (String id) -> present("", id, CommitId::new))
                    .forEach(commit::parent);
        }
        return commit.title(read.text(json.title()))
                .message(read.text(json.message()))
                .authorName(read.text(json.authorName()))
                .authorEmail(read.text(json.authorEmail()))
                .authored(read.time("authored", authored, CodeupMapper.CHINA))
                .committerName(read.text(json.committerName()))
                .committerEmail(read.text(json.committerEmail()))
                .committed(read.time("committed", json.committedDate(), CodeupMapper.CHINA))
                .build();
    }

    /** Maps the JSON of a file's difference to a {@code FileDiff}. */
    static FileDiff diff(DiffJson json, LenientFields lenient) {
        FileDiff.Builder diff = FileDiff.builder(present("/newPath", json.newPath(), FilePath::new));
        LenientFields read = lenient.alsoReportingTo(diff::unreadable);
        return diff.oldPath(read.parse("oldPath", json.oldPath(), FilePath::new))
                .kind(changeKind(json))
                .oldMode(read.word(json.aMode(), FileMode::of))
                .newMode(read.word(json.bMode(), FileMode::of))
                .binary(json.isBinary())
                .patch(read.text(json.diff()))
                .build();
    }

    /** Maps the JSON of a comparison; the vendor does not say whether it is truncated. */
    static Comparison comparison(ComparisonJson json, LenientFields lenient) {
        return new Comparison(
                each("/commits", json.commits(), (CommitJson commit) -> commit(commit, lenient)),
                json.diffs() == null ? List.of() : each("/diffs", json.diffs(), (DiffJson diff) -> diff(diff, lenient)),
                false);
    }

    /** Returns the kind of a file's change from the JSON's three flags; null if one of them is missing. */
    private static @Nullable ChangeKind changeKind(DiffJson json) {
        if (json.newFile() == null || json.deletedFile() == null || json.renamedFile() == null) {
            return null;
        }
        if (json.newFile()) {
            return ChangeKind.ADDED;
        }
        if (json.deletedFile()) {
            return ChangeKind.REMOVED;
        }
        return json.renamedFile() ? ChangeKind.RENAMED : ChangeKind.MODIFIED;
    }
}
