package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.git.CloneUrl;

/** The keys of the attributes that entities have at Codeup alone. */
public final class CodeupAttributes {

    /** Whether Codeup created the repository as a demonstration; the vendor's {@code demoProjectStatus}. */
    public static final AttributeKey<Boolean> DEMO_PROJECT = new AttributeKey<>("codeup.demo-project", Boolean.class);

    /**
     * The caller's access level to a listed namespace or repository: 20 to browse, 30 to develop, 40 to administer; {@code
     * accessLevel}.
     */
    public static final AttributeKey<Long> ACCESS_LEVEL = new AttributeKey<>("codeup.access-level", Long.class);

    /** The status of a listed repository's import, such as {@code finished}; the vendor's {@code importStatus}. */
    public static final AttributeKey<String> IMPORT_STATUS = new AttributeKey<>("codeup.import-status", String.class);

    /** The URL from which a repository listed by its namespace was imported; the vendor's {@code importUrl}. */
    public static final AttributeKey<CloneUrl> IMPORT_URL = new AttributeKey<>("codeup.import-url", CloneUrl.class);

    /** Whether the caller starred a listed repository; the vendor's {@code star} or {@code isStared}. */
    public static final AttributeKey<Boolean> STARRED = new AttributeKey<>("codeup.starred", Boolean.class);

    /** The number of stars of a listed repository; the vendor's {@code starCount}. */
    public static final AttributeKey<Long> STAR_COUNT = new AttributeKey<>("codeup.star-count", Long.class);

    /** The number of commits of a repository listed by its namespace; the vendor's {@code commitCount}. */
    public static final AttributeKey<Long> COMMIT_COUNT = new AttributeKey<>("codeup.commit-count", Long.class);

    /** Whether a repository listed by its namespace has issues; the vendor's {@code issuesEnabled}. */
    public static final AttributeKey<Boolean> ISSUES = new AttributeKey<>("codeup.issues-enabled", Boolean.class);

    /** Whether a repository listed by its namespace accepts merge requests; the vendor's {@code mergeRequestsEnabled}. */
    public static final AttributeKey<Boolean> MERGE_REQUESTS =
            new AttributeKey<>("codeup.merge-requests-enabled", Boolean.class);

    /** Whether a repository listed by its namespace has snippets; the vendor's {@code snippetsEnabled}. */
    public static final AttributeKey<Boolean> SNIPPETS = new AttributeKey<>("codeup.snippets-enabled", Boolean.class);

    /** Whether a repository listed by its namespace has a wiki; the vendor's {@code wikiEnabled}. */
    public static final AttributeKey<Boolean> WIKI = new AttributeKey<>("codeup.wiki-enabled", Boolean.class);

    /** The number of namespaces in a listed namespace; the vendor's {@code groupCount}. */
    public static final AttributeKey<Long> GROUP_COUNT = new AttributeKey<>("codeup.group-count", Long.class);

    /** The number of repositories in a listed namespace; the vendor's {@code projectCount}. */
    public static final AttributeKey<Long> PROJECT_COUNT = new AttributeKey<>("codeup.project-count", Long.class);

    /** The caller's role in the organization, such as {@code ORG_MEMBER}; the vendor's {@code userRole}. */
    public static final AttributeKey<String> USER_ROLE = new AttributeKey<>("codeup.user-role", String.class);

    /** Whether Git LFS stores the content of a listed file, whose blob is a pointer to it; the vendor's {@code isLFS}. */
    public static final AttributeKey<Boolean> LFS = new AttributeKey<>("codeup.lfs", Boolean.class);

    /** The result of the last test of a webhook, such as {@code ok}; the vendor's {@code lastTestResult}. */
    public static final AttributeKey<String> LAST_TEST_RESULT =
            new AttributeKey<>("codeup.last-test-result", String.class);

    private CodeupAttributes() {}
}
