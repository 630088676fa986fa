package io.github.forgeport.adapter.codeup;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The configuration of a session with Codeup: endpoint, organization, credentials and policy. Each {@code with} changes one
 * part, in any order; whether the policy allows the endpoint is found by {@code connect}.
 *
 * @param endpoint the API's base URL; {@link #PUBLIC_ENDPOINT} unless it is reached from within the vendor's network
 * @param organization the organization's id, as it stands in the address of its pages
 * @param credentials the credentials of the session
 * @param policy the timeouts, retries and limits of the session
 */
public record CodeupConfig(URI endpoint, String organization, CodeupCredentials credentials, HttpPolicy policy) {

    /** The API's public endpoint. */
    public static final URI PUBLIC_ENDPOINT = URI.create("https://devops.cn-hangzhou.aliyuncs.com");

    /** The API's endpoint within the vendor's own network. */
    public static final URI VPC_ENDPOINT = URI.create("https://devops-vpc.cn-hangzhou.aliyuncs.com");

    private static final Pattern ORGANIZATION = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /**
     * Checks the endpoint and the organization's id.
     *
     * @throws IllegalArgumentException if the endpoint is no address of an API, or the organization's id is not of letters
     *     and digits
     */
    public CodeupConfig {
        requireNonNull(credentials, "credentials");
        requireNonNull(policy, "policy");
        BaseUrl.of(endpoint);
        requireOrganization(organization);
    }

    /** Checks the form of an organization's id, and returns it. */
    static String requireOrganization(String organization) {
        SafeText.leadingOrTrailingBlank(organization).ifPresent(blank -> {
            throw new IllegalArgumentException("the organization begins or ends with a blank: " + blank);
        });
        if (!ORGANIZATION.matcher(organization).matches()) {
            throw new IllegalArgumentException(
                    "the organization is the id in its page's address, of letters and digits: '"
                            + SafeAddress.textOrMask(organization, 64) + "'");
        }
        return organization;
    }

    /** Creates a configuration for the public endpoint with the default policy. */
    public static CodeupConfig of(String organization, CodeupCredentials credentials) {
        return new CodeupConfig(PUBLIC_ENDPOINT, organization, credentials, HttpPolicy.defaults());
    }

    /**
     * Reads the configuration from the process's environment, and from the user's profile where that has no value.
     *
     * <p>The variables and keys are those of the command; nothing is sent.
     *
     * @throws io.github.forgeport.http.settings.MissingSettings if some are missing; the message names the variables and
     *     keys
     * @throws io.github.forgeport.http.settings.UnusableSettings if one is misspelt, given twice or cannot be used
     * @see CodeupSettings
     */
    public static CodeupConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** Reads the configuration from these variables, or else from the profile in the directory that {@code HOME} names. */
    public static CodeupConfig fromEnvironment(Map<String, String> environment) {
        return CodeupSettings.config(CodeupSettings.DECLARED.read(
                environment, ProfileFile.inHome(environment).orElse(null)));
    }

    /** Reads the configuration from the given variables and profile. */
    public static CodeupConfig fromEnvironment(Map<String, String> environment, ProfileFile profile) {
        return CodeupSettings.config(CodeupSettings.DECLARED.read(environment, requireNonNull(profile, "profile")));
    }

    /**
     * Returns a copy with another endpoint.
     *
     * @throws IllegalArgumentException if it is no address of an API
     */
    public CodeupConfig withEndpoint(URI endpoint) {
        return new CodeupConfig(endpoint, organization, credentials, policy);
    }

    /** Returns a copy with another policy. */
    public CodeupConfig withPolicy(HttpPolicy policy) {
        return new CodeupConfig(endpoint, organization, credentials, policy);
    }

    /** Returns the endpoint, organization and policy as text, without any credential. */
    @Override
    public String toString() {
        return "CodeupConfig[endpoint=" + SafeAddress.of(endpoint) + ", organization=" + organization + ", credentials="
                + credentials + ", policy=" + policy + "]";
    }
}
