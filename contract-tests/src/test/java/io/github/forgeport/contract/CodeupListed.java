package io.github.forgeport.contract;

import io.github.forgeport.adapter.codeup.CodeupAttributes;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What Codeup's documented listings say. */
final class CodeupListed {

    private static final Instant JANUARY = Instant.parse("2022-01-14T13:08:26Z");
    private static final Instant MARCH = Instant.parse("2022-03-18T06:24:54Z");
    private static final URI AVATAR =
            URI.create("https://tcs-devops.aliyuncs.com/thumbnail/112afcb7a6a35c3f67f1bea827c4/w/100/h/100");
    private static final String HOST = "https://codeup.aliyun.com/";

    static final List<Repository> OF_THE_ORGANIZATION = List.of(of("1", "codeupTest", "test-codeup", JANUARY)
            .namespace(Namespace.builder().id(new NamespaceId("745")).build())
            .avatarUrl(AVATAR)
            .attribute(CodeupAttributes.ACCESS_LEVEL, 40L)
            .attribute(CodeupAttributes.IMPORT_STATUS, "started")
            .attribute(CodeupAttributes.STARRED, false)
            .build());

    static final List<Repository> OF_A_GROUP = List.of(
            ofGroup("1", "codeupTest", "test-codeup", JANUARY),
            ofGroup("89616", "test-group-repo", "test-group-repo", MARCH));

    static final List<Namespace> GROUPS = List.of(Namespace.builder()
            .id(new NamespaceId("19285"))
            .name("test-codeup")
            .fullName("60de7a6852743a5162b5f957 / test-codeup(斜杠两侧有空格)")
            .path("60de7a6852743a5162b5f957/test-codeup")
            .parentId(new NamespaceId("26842"))
            .description("描述信息的具体内容")
            .visibility(Visibility.PRIVATE)
            .webUrl(URI.create(HOST + "60de7a6852743a5162b5f957/test-codeup"))
            .avatarUrl(AVATAR)
            .ownerId(new UserId("19230"))
            .created(MARCH)
            .updated(MARCH)
            .attribute(CodeupAttributes.ACCESS_LEVEL, 40L)
            .attribute(CodeupAttributes.PROJECT_COUNT, 10L)
            .attribute(CodeupAttributes.GROUP_COUNT, 10L)
            .build());

    private CodeupListed() {}

    private static Repository ofGroup(String id, String name, String segment, Instant time) {
        return of(id, name, segment, time)
                .cloneUrl(CloneUrl.parse(HOST + "codeup-test-org/" + segment + ".git"))
                .cloneUrl(CloneUrl.parse("git@codeup.aliyun.com:codeup-test-org/" + segment + ".git"))
                .creatorId(new UserId("19238"))
                .attribute(CodeupAttributes.IMPORT_URL, CloneUrl.parse("http://xxx/x"))
                .attribute(CodeupAttributes.STARRED, true)
                .attribute(CodeupAttributes.COMMIT_COUNT, 10L)
                .attribute(CodeupAttributes.ISSUES, true)
                .attribute(CodeupAttributes.MERGE_REQUESTS, true)
                .attribute(CodeupAttributes.SNIPPETS, false)
                .attribute(CodeupAttributes.WIKI, true)
                .build();
    }

    private static Repository.Builder of(String id, String name, String segment, Instant time) {
        return Repository.builder(new RepositoryId(id), RepositoryPath.parse("codeup-test-org/" + segment))
                .name(name)
                .fullName("codeup-test-org / " + name)
                .description("repo desc")
                .visibility(Visibility.PRIVATE)
                .archived(false)
                .webUrl(URI.create(HOST + "codeup-test-org/" + segment))
                .created(time)
                .updated(time)
                .lastActivity(time)
                .attribute(CodeupAttributes.STAR_COUNT, 0L);
    }
}
