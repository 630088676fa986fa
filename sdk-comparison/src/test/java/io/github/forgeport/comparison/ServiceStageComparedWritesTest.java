package io.github.forgeport.comparison;

import static io.github.forgeport.comparison.AdapterWrites.ANVIL;
import static io.github.forgeport.comparison.AdapterWrites.MAIN;
import static io.github.forgeport.comparison.AdapterWrites.MESSAGE;
import static io.github.forgeport.comparison.AdapterWrites.SMITHY;
import static io.github.forgeport.comparison.AdapterWrites.file;
import static io.github.forgeport.comparison.AdapterWrites.oauthState;
import static io.github.forgeport.comparison.ComparedListing.map;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_OAUTH;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_PASSWORD;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_TOKEN;
import static io.github.forgeport.port.capability.Operation.CREATE_FILE;
import static io.github.forgeport.port.capability.Operation.CREATE_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.CREATE_TAG;
import static io.github.forgeport.port.capability.Operation.CREATE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.DELETE_AUTHORIZATION;
import static io.github.forgeport.port.capability.Operation.DELETE_FILE;
import static io.github.forgeport.port.capability.Operation.DELETE_TAG;
import static io.github.forgeport.port.capability.Operation.DELETE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.UPDATE_FILE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.sandbox.Sandbox;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/** Huawei's SDK sees what our adapter writes in the sandbox's ServiceStage, and our adapter what the SDK writes. */
class ServiceStageComparedWritesTest extends ComparedWritesTable {

    private static final String[] KEYS = {"test", "old-key", "new-key"};

    // spotless:off
    private static final ComparedListing TAGS = new ComparedListing(AdapterReads.TAGS,
            sdk -> map(sdk.list("tags", "ListTags", anvil()), tag -> tag.asText() + ": ", tag -> ""));

    private static final ComparedListing FILES = new ComparedListing(AdapterReads.REVISIONS,
            sdk -> map(sdk.list("paths", "ListTrees", anvil("ref", "main")).map(path -> read(sdk, path.asText())),
                    file -> text(file, "path") + ": " + new String(Base64.getDecoder().decode(text(file, "content")), UTF_8),
                    file -> text(file, "sha") + " " + lastCommit(sdk)));

    private static final ComparedListing WEBHOOKS = new ComparedListing(AdapterReads.WEBHOOKS,
            sdk -> map(sdk.list("hooks", "ListHooks", anvil()),
                    webhook -> text(webhook, "callback_url") + " false", webhook -> text(webhook, "id")));

    private static final ComparedListing PROJECTS = new ComparedListing(AdapterReads.REPOSITORIES_OF_SMITHY,
            sdk -> map(sdk.list("namespaces", "ListNamespaces", Map.of()).filter(namespace -> text(namespace, "name").equals("smithy"))
                            .flatMap(namespace -> sdk.list("projects", "ListProjects", Map.of("namespace", text(namespace, "id")))),
                    project -> text(project, "name"),
                    project -> text(sdk.call("ShowProjectDetail", Map.of("clone_url", text(project, "clone_url"))), "project_id")));

    private static final ComparedListing AUTHORIZATIONS = new ComparedListing(AdapterReads.AUTHORIZATIONS,
            sdk -> map(sdk.list("authorizations", "ListAuthorizations", Map.of()),
                    authorization -> text(authorization, "name"), authorization -> text(authorization, "repo_user")));

    ServiceStageComparedWritesTest() {
        super("servicestage");
    }

    @Override
    Stream<ComparedWrite> writes() {
        return Stream.of(
                write(CREATE_AUTHORIZATION_FROM_OAUTH, sdk -> sdk.call("CreateOAuth", Map.of(
                                "repo_type", "github", "name", "new-key", "code", "fake-oauth-code",
                                "state", oauthState(URI.create(text(sdk.call("ShowRedirectUrl", Map.of("repo_type", "github")), "url"))))),
                        AUTHORIZATIONS, KEYS),
                write(CREATE_AUTHORIZATION_FROM_TOKEN, "CreatePersonalAuth",
                        Map.of("repo_type", "github", "name", "new-key", "token", "fake-personal-token"),
                        AUTHORIZATIONS, KEYS),
                write(CREATE_AUTHORIZATION_FROM_PASSWORD, "CreatePasswordAuth",
                        Map.of("repo_type", "bitbucket", "name", "new-key", "user", "smith", "password", "fake-password"),
                        AUTHORIZATIONS, KEYS),
                write(DELETE_AUTHORIZATION, "DeleteAuthorize", Map.of("name", "old-key"), AUTHORIZATIONS, "test"),
                write(CREATE_REPOSITORY, ours -> ours.repositories().create(NewRepository.in(SMITHY, "tongs")),
                        "CreateProject", Map.of("namespace", "smithy", "name", "tongs"), PROJECTS, "anvil", "tongs"),
                write(CREATE_TAG, "CreateTag", anvil("ref", "main", "name", "v2", "description", "second"), TAGS, "v1: ", "v2: "),
                write(DELETE_TAG, "DeleteTag", anvil("tag_name", "v1"), TAGS),
                write(CREATE_FILE, ours -> ours.fileContents().create(ANVIL, MAIN, file("tools/tongs.txt", "研 long\r\n"), MESSAGE),
                        "CreateFile", onMain("path", "tools:tongs.txt", "content", base64("研 long\r\n")),
                        FILES, "README.md: # Anvil\n", "tools/tongs.txt: 研 long\r\n"),
                write(UPDATE_FILE, sdk -> sdk.call("UpdateFile",
                                onMain("path", "README.md", "content", base64("研 hot\r\n"), "sha", readmesRevision(sdk))),
                        FILES, "README.md: 研 hot\r\n"),
                write(DELETE_FILE, sdk -> sdk.call("DeleteFile", onMain("path", "README.md", "sha", readmesRevision(sdk))), FILES),
                write(CREATE_WEBHOOK, ours -> ours.webhooks().create(ANVIL, NewWebhook.of(URI.create(NEW_HOOK), Secret.of(SECRET))),
                        "CreateHook", anvil("url", NEW_HOOK, "secret", SECRET), WEBHOOKS, HOOK + " false", NEW_HOOK + " false"),
                write(DELETE_WEBHOOK,
                        sdk -> sdk.call("DeleteHook", anvil("hook_id", text(sdk.call("ListHooks", anvil()), "hooks/0/id"))), WEBHOOKS));
    }
    // spotless:on

    /** Returns request values: those that name the repository, and these others. */
    private static Map<String, String> anvil(String... namesAndValues) {
        return with(Map.of("namespace", "smithy", "project", ID), namesAndValues);
    }

    /** Returns request values: those that name the repository, its branch and a commit message, and these others. */
    private static Map<String, String> onMain(String... namesAndValues) {
        return with(anvil("ref", "main", "message", "Heat the iron"), namesAndValues);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String lastCommit(SdkSession sdk) {
        String main = text(sdk.call("ListBranches", anvil()), "branches/0");
        JsonNode last = sdk.call("ListCommits", anvil("ref", main)).at("/commits/0");
        return text(last, "sha") + text(last, "message");
    }

    private static JsonNode read(SdkSession sdk, String path) {
        return sdk.call("ShowContent", anvil("path", path.replace('/', ':'), "ref", "main"));
    }

    private static String readmesRevision(SdkSession sdk) {
        return text(read(sdk, "README.md"), "sha");
    }

    @Override
    GitHost connect(Sandbox sandbox) {
        return ServiceStageComparisons.connect(sandbox.url("servicestage"), TestKeys.SERVICESTAGE, policy);
    }

    @Override
    SdkSession sdk(Sandbox sandbox) {
        return SdkSession.huaweis(sandbox.url("servicestage"));
    }
}
