package io.github.forgeport.cli;

/** What can be configured: by an environment variable, or by a key of the profile file. */
enum Setting {
    SERVICESTAGE_REGION("servicestage.region", "the region, such as cn-north-4"),
    SERVICESTAGE_ENDPOINT("servicestage.endpoint", "the API's address, instead of the region's own"),
    SERVICESTAGE_PROJECT("servicestage.project", "the id of the IAM project, 32 hexadecimal digits"),
    SERVICESTAGE_TOKEN("servicestage.token", "an IAM token of the project (secret)"),
    SERVICESTAGE_AUTHORIZATION("servicestage.authorization", "the authorization to reach repositories through"),
    CODEUP_ENDPOINT("codeup.endpoint", "the API's address, if not the public one"),
    CODEUP_ORGANIZATION("codeup.organization", "the organization's id, from its page's address"),
    CODEUP_ACCESS_TOKEN("codeup.access-token", "a personal access token (secret)"),
    ALLOW_PLAIN_HTTP("allow-plain-http", "true lets credentials cross plain HTTP; for the sandbox only");

    private final String key;
    private final String meaning;

    Setting(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** The environment variable. */
    String variable() {
        return "FORGEPORT_" + name();
    }

    /** The key in the profile file. */
    String key() {
        return key;
    }

    String meaning() {
        return meaning;
    }
}
