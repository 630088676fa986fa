package io.github.forgeport.sandbox.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.History;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.UploadPackInternalServerErrorException;

/** A Git repository in memory, backed by JGit: its content, and what clients fetch. */
final class JgitRepository {

    private final Repository repository;

    private final JgitContent content;

    private JgitRepository(Repository repository, Instant nextTime) {
        this.repository = repository;
        this.content = new JgitContent(repository, nextTime);
    }

    /** Creates a repository in memory and writes this history into it. */
    static JgitRepository create(History history) {
        try {
            Repository repository = LoggerWarningSwitch.withoutWarning(
                    () -> new InMemoryRepository(new DfsRepositoryDescription("sandbox")));
            HistoryWriter.write(history, repository);
            return new JgitRepository(repository, history.nextTime());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a repository in memory", e);
        }
    }

    /** Returns the branches, tags, commits, trees and files. */
    JgitContent content() {
        return content;
    }

    /** Returns the object ids of all refs by their full names. */
    SortedMap<String, String> refs() {
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

    /** Makes {@code HEAD} name another branch, which need not exist. */
    void setDefaultBranch(String name) {
        try {
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.setRefLogIdent(HistoryWriter.REFLOG_IDENTITY);
            head.link(Constants.R_HEADS + name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the default branch in memory", e);
        }
    }

    /** Returns the ref advertisement of upload-pack. */
    byte[] advertisement(String protocol) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (UploadPack upload = newUploadPack(protocol)) {
            upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(new PacketLineOut(sent)), "git-upload-pack");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot advertise the refs in memory", e);
        }
        return sent.toByteArray();
    }

    /** Returns the response of upload-pack to one request. */
    byte[] uploadPack(String protocol, byte[] request) throws IOException {
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
