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
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.FileContents;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.paging.ReadAhead;
import java.nio.charset.StandardCharsets;

/** An example of the ports: lists the account's namespaces and repositories, and reads and writes in one repository. */
public final class RepositoryTour {
    public static void main(String[] args) {
        try (GitHost host = connect(args[0])) {
            tour(host, RepositoryPath.parse(args[1]), new BranchName("main"));
        }
    }
    private static GitHost connect(String host) {
        if (host.equals("codeup")) {
            CodeupConfig codeup = CodeupConfig.fromEnvironment();
            return CodeupGitHost.connect(codeup.withPolicy(codeup.policy().withDestructiveAllowed()));
        }
        ServiceStageConfig serviceStage = ServiceStageConfig.fromEnvironment();
        return ServiceStageGitHost.connect(serviceStage.withPolicy(serviceStage.policy().withDestructiveAllowed()));
    }
    static void tour(GitHost host, RepositoryPath repository, BranchName branch) {
        host.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE)
                .peek(namespace -> System.out.println("namespace " + namespace.path().orElseThrow()))
                .flatMap(namespace -> host.repositories().stream(RepositoryQuery.in(namespace), ReadAhead.NONE))
                .forEach(listed -> System.out.println("repository " + listed.path()));

        FileContents files = host.fileContents();
        FilePath path = new FilePath("docs/tour.txt");
        GitRef ref = GitRef.of(branch);
        files.create(repository, branch, FileContent.ofText(path, "one\n"), new CommitMessage("Create a file"));
        FileContent changed = files.get(repository, path, ref).withBytes("two\n".getBytes(StandardCharsets.UTF_8));
        files.update(repository, branch, changed, new CommitMessage("Update it"));

        TagName tag = new TagName("tour");
        host.tags().create(repository, NewTag.of(tag, ref));
        host.commits().stream(repository, CommitQuery.all().withRef(GitRef.of(tag)), ReadAhead.NONE)
                .forEach(commit -> System.out.println(commit.id() + " " + commit.message().orElse("")));
        host.tags().delete(repository, tag);
        files.delete(repository, branch, files.get(repository, path, ref), new CommitMessage("Delete it"));
    }
}
