package io.github.forgeport.contract;

import static io.github.forgeport.contract.RecordedCalls.MAIN;
import static io.github.forgeport.contract.RecordedCalls.PATH;
import static io.github.forgeport.contract.RecordedCalls.REFUSING;
import static io.github.forgeport.contract.RecordedCalls.TEST;
import static io.github.forgeport.contract.RecordedCalls.WITHOUT_ID;
import static io.github.forgeport.domain.namespace.Visibility.INTERNAL;
import static io.github.forgeport.domain.namespace.Visibility.PRIVATE;
import static io.github.forgeport.domain.namespace.Visibility.PUBLIC;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.RepositoryUpdate;
import java.util.List;

/** The calls of {@link ArgumentsTest} that write repositories, or find them by their clone URLs. */
final class RepositoryArguments {

    private static final Namespace WITHOUT_PATH =
            Namespace.builder().id(TEST.id().orElseThrow()).build();

    private RepositoryArguments() {}

    static void writes(GitHost host, RecordedCalls calls) {
        Repositories port = host.repositories();
        NewRepository app = NewRepository.in(TEST, "app");
        NewRepository described = app.withDescription("");
        RepositoryUpdate none = RepositoryUpdate.none();
        RepositoryUpdate rename = none.withName("anvil");

        calls.call("create private repository", () -> port.create(app.withVisibility(PRIVATE)));
        calls.call("create internal repository", () -> port.create(described.withVisibility(INTERNAL)));
        calls.call("create public repository", () -> port.create(app.withVisibility(PUBLIC)));
        calls.call("create described repository", () -> port.create(described));
        calls.call("create repository in namespace without id", () -> port.create(NewRepository.in(WITHOUT_ID, "app")));
        calls.call(
                "create repository in namespace without path",
                () -> port.create(NewRepository.in(WITHOUT_PATH, "app")));
        calls.call("update nothing of repository", () -> port.update(PATH, none));
        calls.call("make repository internal", () -> port.update(PATH, none.withVisibility(INTERNAL)));
        calls.call("make repository unknown", () -> port.update(PATH, none.withVisibility(Visibility.unknown("20"))));
        calls.call("rename repository", () -> port.update(PATH, rename.withDefaultBranch(MAIN)));
        calls.call("rename repository again", () -> port.update(PATH, rename));
        calls.call("describe repository", () -> port.update(PATH, none.withDescription("x")));
        calls.call("describe repository again", () -> port.update(PATH, none.withDescription("y")));
        calls.call("delete repository", () -> port.delete(PATH));
        calls.call("delete repository in vain", () -> port.delete(RepositoryPath.parse("refusing/app")));
        calls.call("transfer repository", () -> port.transfer(PATH, TEST));
        calls.call("transfer repository in vain", () -> port.transfer(PATH, REFUSING));
        calls.call("transfer repository to namespace without id", () -> port.transfer(PATH, WITHOUT_ID));
        calls.call("delete repository again", () -> port.delete(PATH));
    }

    static void cloneUrls(GitHost host, RecordedCalls calls) {
        for (String url : List.of(
                "https://codeup.aliyun.com/60de7a6852743a5162b5f957/group/app.git",
                "https://codeup.aliyun.com/other-organization/group/app.git",
                "https://codeup.aliyun.com/group/app",
                "https://user:fake@codeup.aliyun.com/group/app.git",
                "https://Codeup.Aliyun.com/group/app.git/",
                "https://codeup.aliyun.com/group/%E4%BB%93+a%20b.git",
                "git@codeup.aliyun.com:60de7a6852743a5162b5f957/group/a%20b.git",
                "ssh://git@codeup.aliyun.com/group/app.git",
                "http://127.0.0.1/group/app.git",
                "https://github.com/group/app.git",
                "https://codeup.aliyun.com.evil.example/group/app.git",
                "https://codeup.aliyun.com/app.git",
                "https://codeup.aliyun.com/60de7a6852743a5162b5f957/app.git",
                "https://codeup.aliyun.com/group//app.git",
                "https://codeup.aliyun.com/group/a%2",
                "https://fake-token@git.example:8443/group/app",
                "https://git.example/group/app.git?private_token=fake-secret")) {
            calls.call("get " + url, () -> host.repositories().get(CloneUrl.parse(url)));
        }
    }
}
