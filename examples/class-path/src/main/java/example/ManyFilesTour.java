package example;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;

/** An example of several writes: creates a branch, and a commit of two files on it; a host may refuse one as unsupported. */
public final class ManyFilesTour {
    public static void main(String[] args) {
        try (GitHost host = args[0].equals("codeup")
                ? CodeupGitHost.connect(CodeupConfig.fromEnvironment())
                : ServiceStageGitHost.connect(ServiceStageConfig.fromEnvironment())) {
            tour(host, RepositoryPath.parse(args[1]), new BranchName("main"));
        }
    }

    static void tour(GitHost host, RepositoryPath repository, BranchName start) {
        BranchName branch = new BranchName("tour");
        List<FileChange> changes = List.of(
                new FileChange.Create(FileContent.ofText(new FilePath("docs/one.txt"), "one\n")),
                new FileChange.Create(FileContent.ofText(new FilePath("docs/two.txt"), "two\n")));
        attempt(() -> host.branches().create(repository, branch, GitRef.of(start)));
        attempt(() -> host.fileContents().commit(repository, branch, changes, new CommitMessage("Create two files")));
        host.branches().stream(repository, BranchQuery.all(), ReadAhead.NONE)
                .forEach(listed -> System.out.println(listed.name()));
    }

    private static void attempt(Runnable write) {
        try {
            write.run();
        } catch (Unsupported refused) {
            System.out.println(refused.getMessage());
        }
    }
}
