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
 * @param endpoint where the API is; {@link #PUBLIC_ENDPOINT} unless it is reached from within the vendor's network
 * @param organization the organization's id, as it stands in the address of its pages
 * @param credentials how the session proves who is asking
 * @param policy how patient and how careful it is
 */
public record CodeupConfig(URI endpoint, String organization, CodeupCredentials credentials, HttpPolicy policy) {

    /** The API for everybody. */
    public static final URI PUBLIC_ENDPOINT = URI.create("https://devops.cn-hangzhou.aliyuncs.com");

    /** The API from within the vendor's own network. */
    public static final URI VPC_ENDPOINT = URI.create("https://devops-vpc.cn-hangzhou.aliyuncs.com");

    private static final Pattern ORGANIZATION = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /**
     * Takes all of them.
     *
     * @throws IllegalArgumentException if the endpoint is no address of an API, or the organization's id is not of letters and
     *     digits
     */
    public CodeupConfig {
        requireNonNull(credentials, "credentials");
        requireNonNull(policy, "policy");
        BaseUrl.of(endpoint);
        requireOrganization(organization);
    }

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

    /** The public endpoint with the default policy. */
    public static CodeupConfig of(String organization, CodeupCredentials credentials) {
        return new CodeupConfig(PUBLIC_ENDPOINT, organization, credentials, HttpPolicy.defaults());
    }

    /**
     * What the process's environment says, and the profile of its user where the environment says nothing: the variables and
     * keys of the command. Nothing is started or asked.
     *
     * @throws io.github.forgeport.http.settings.MissingSettings if some are missing; the message names the variables and keys
     * @throws io.github.forgeport.http.settings.UnusableSettings if one is misspelt, given twice or cannot be used
     * @see CodeupSettings
     */
    public static CodeupConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** The same with another environment, whose {@code HOME} has the profile. */
    public static CodeupConfig fromEnvironment(Map<String, String> environment) {
        return CodeupSettings.config(CodeupSettings.DECLARED.read(
                environment, ProfileFile.inHome(environment).orElse(null)));
    }

    /** The same with another environment and a profile that must be there. */
    public static CodeupConfig fromEnvironment(Map<String, String> environment, ProfileFile profile) {
        return CodeupSettings.config(CodeupSettings.DECLARED.read(environment, requireNonNull(profile, "profile")));
    }

    /**
     * The same at another endpoint.
     *
     * @throws IllegalArgumentException if it is no address of an API
     */
    public CodeupConfig withEndpoint(URI endpoint) {
        return new CodeupConfig(endpoint, organization, credentials, policy);
    }

    /** The same with another policy. */
    public CodeupConfig withPolicy(HttpPolicy policy) {
        return new CodeupConfig(endpoint, organization, credentials, policy);
    }

    /** Shows the endpoint without what could be a credential. */
    @Override
    public String toString() {
        return "CodeupConfig[endpoint=" + SafeAddress.of(endpoint) + ", organization=" + organization + ", credentials="
                + credentials + ", policy=" + policy + "]";
    }
}
