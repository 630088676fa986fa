package io.github.forgeport.sandbox.git;

import static io.github.forgeport.sandbox.git.JgitCall.checked;

import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.GitRepository;
import io.github.forgeport.sandbox.world.History;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.UploadPackInternalServerErrorException;

/** A Git repository in memory, backed by JGit, which takes a third of a second to load. */
public final class InMemoryGitRepository implements GitRepository {

    private final Repository repository;
    private final GitContent content;

    private InMemoryGitRepository(Repository repository, GitContent content) {
        this.repository = repository;
        this.content = content;
    }

    /** Creates a Git repository with this history. */
    public static GitRepository of(History history) {
        Repository repository = LoggerWarningSwitch.withoutWarning(
                () -> new InMemoryRepository(new DfsRepositoryDescription("sandbox")));
        InMemoryGitRepository created =
                new InMemoryGitRepository(repository, checked(() -> new JgitContent(repository, history)));
        created.setDefaultBranch(history.defaultBranch());
        return created;
    }

    @Override
    public GitContent content() {
        return content;
    }

    @Override
    public void setDefaultBranch(String name) {
        checked(() -> repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + name));
    }

    @Override
    public byte[] advertisement(String protocol) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (UploadPack upload = newUploadPack(protocol)) {
            PacketLineOut lines = new PacketLineOut(sent);
            return checked(() -> {
                upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines), "git-upload-pack");
                return sent.toByteArray();
            });
        }
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
