package io.github.forgeport.sandbox.git;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.GitRepository;
import io.github.forgeport.sandbox.world.History;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.UploadPackInternalServerErrorException;
import org.jspecify.annotations.Nullable;

/** A Git repository in memory, backed by JGit. */
final class JgitRepository implements GitRepository {

    private final Repository repository;

    private JgitRepository(Repository repository) {
        this.repository = repository;
    }

    /** Creates a repository in memory and writes this history into it. */
    static JgitRepository create(History history) {
        try {
            Repository repository = LoggerWarningSwitch.withoutWarning(
                    () -> new InMemoryRepository(new DfsRepositoryDescription("sandbox")));
            HistoryWriter.write(history, repository);
            return new JgitRepository(repository);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a repository in memory", e);
        }
    }

    @Override
    public SortedMap<String, String> refs() {
        try {
            SortedMap<String, String> ids = new TreeMap<>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
                ids.put(
                        ref.getName(),
                        requireNonNull(ref.getObjectId(), ref.getName()).name());
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the refs in memory", e);
        }
    }

    @Override
    public List<Map<String, Object>> branches() {
        return refs(
                Constants.R_HEADS, (name, id) -> Map.of("name", name, "isProtected", false, "commit", commitParts(id)));
    }

    @Override
    public List<Map<String, Object>> tags() {
        return refs(
                Constants.R_TAGS,
                (name, id) ->
                        Map.of("name", name, "objectId", id, "message", tagMessage(id), "commit", commitParts(id)));
    }

    /** Returns the message of an annotated tag; empty for a lightweight one. */
    private Optional<String> tagMessage(String id) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevObject tagged = walk.parseAny(ObjectId.fromString(id));
            return tagged instanceof RevTag tag ? Optional.of(tag.getFullMessage()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a tag in memory", e);
        }
    }

    /** Returns the parts of the refs below a prefix, created from the rest of the name and the object id of each. */
    private List<Map<String, Object>> refs(String prefix, BiFunction<String, String, Map<String, Object>> parts) {
        return refs().entrySet().stream()
                .filter(ref -> ref.getKey().startsWith(prefix))
                .map(ref -> parts.apply(ref.getKey().substring(prefix.length()), ref.getValue()))
                .toList();
    }

    /** Returns the parts of a commit, or of that of a tag. */
    private Map<String, Object> commitParts(String id) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(id));
            PersonIdent author = commit.getAuthorIdent();
            PersonIdent committer = commit.getCommitterIdent();
            return Map.ofEntries(
                    entry("id", commit.name()),
                    entry("shortId", commit.abbreviate(8).name()),
                    entry(
                            "parents",
                            Stream.of(commit.getParents()).map(RevCommit::name).toList()),
                    entry("title", commit.getShortMessage()),
                    entry("message", commit.getFullMessage()),
                    entry("authorName", author.getName()),
                    entry("authorEmail", author.getEmailAddress()),
                    entry("authored", author.getWhenAsInstant()),
                    entry("committerName", committer.getName()),
                    entry("committerEmail", committer.getEmailAddress()),
                    entry("committed", committer.getWhenAsInstant()),
                    entry("created", committer.getWhenAsInstant()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a commit in memory", e);
        }
    }

    @Override
    public void setDefaultBranch(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> commits(
            String revision, String path, @Nullable Instant since, @Nullable Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Map<String, Object>> commit(String revision) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> diff(String revision) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> mergeBase(String base, String head) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> commitsSince(String base, String head) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> diffSince(String base, String head) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Map<String, Object>> tree(String revision, String directory, boolean recursive) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Map<String, Object>> file(String revision, String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Map<String, Object>> lastCommit(String revision, String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> createBranch(String name, String start) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteBranch(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> createTag(String name, String revision, String message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteTag(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> commit(String branch, String message, List<FileChange> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] advertisement(String protocol) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (UploadPack upload = newUploadPack(protocol)) {
            upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(new PacketLineOut(sent)), "git-upload-pack");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot advertise the refs in memory", e);
        }
        return sent.toByteArray();
    }

    @Override
    public byte[] uploadPack(String protocol, byte[] request) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (UploadPack upload = newUploadPack(protocol)) {
            upload.upload(new ByteArrayInputStream(request), sent, OutputStream.nullOutputStream());
        } catch (UploadPackInternalServerErrorException failure) {
            if (!(failure.getCause() instanceof PackProtocolException)) {
                throw failure;
            }
            // Else the response says what is wrong, in Git's own words.
        }
        if (sent.size() == 0) {
            throw new EOFException("a request that is not whole, or asks for nothing");
        }
        return sent.toByteArray();
    }

    /** Creates JGit's handler of one fetch request, for this protocol version. */
    private UploadPack newUploadPack(String protocol) {
        UploadPack upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        upload.setExtraParameters(List.of(protocol.split(":")));
        return upload;
    }
}
