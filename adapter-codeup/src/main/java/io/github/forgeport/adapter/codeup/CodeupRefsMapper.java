package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.each;
import static io.github.forgeport.http.response.ResponseFields.present;
import static io.github.forgeport.http.response.ResponseFields.within;

import io.github.forgeport.adapter.codeup.CodeupRefsApi.BranchJson;
import io.github.forgeport.adapter.codeup.CodeupRefsApi.CommitJson;
import io.github.forgeport.adapter.codeup.CodeupRefsApi.TagJson;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.ObjectId;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.http.response.LenientFields;
import org.jspecify.annotations.Nullable;

/** Maps Codeup's JSON of branches and tags to domain values. */
final class CodeupRefsMapper {

    private CodeupRefsMapper() {}

    /** Maps a branch, listed or alone. */
    static Branch branch(BranchJson json, LenientFields lenient) {
        Branch.Builder branch = Branch.builder(present("/name", json.name(), BranchName::new));
        LenientFields read = lenient.alsoReportingTo(branch::unreadable);
        return branch.commit(commit(json.commit(), lenient))
                .isProtected(read.flag("isProtected", json.isProtected()))
                .build();
    }

    /** Maps a tag, listed or alone. */
    static Tag tag(TagJson json, LenientFields lenient) {
        Tag.Builder tag = Tag.builder(present("/name", json.name(), TagName::new));
        LenientFields read = lenient.alsoReportingTo(tag::unreadable);
        return tag.commit(commit(json.commit(), lenient))
                .message(read.text(json.message()))
                .objectId(read.parse("objectId", json.id(), ObjectId::new))
                .build();
    }

    /** Maps the commit of a branch or tag; null if the host left out the commit or its id. */
    private static @Nullable Commit commit(@Nullable CommitJson json, LenientFields lenient) {
        return json == null || lenient.text(json.id()) == null
                ? null
                : within("/commit", json, lenient, CodeupRefsMapper::knownCommit);
    }

    private static Commit knownCommit(CommitJson json, LenientFields lenient) {
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
                .authored(read.time("authored", json.authoredDate(), CodeupMapper.CHINA))
                .committerName(read.text(json.committerName()))
                .committerEmail(read.text(json.committerEmail()))
                .committed(read.time("committed", json.committedDate(), CodeupMapper.CHINA))
                .build();
    }
}
