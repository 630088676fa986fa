package io.github.forgeport.adapter.codeup;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.SafeText;
import io.github.forgeport.http.BaseUrl;
import io.github.forgeport.http.HttpPolicy;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * What a session with Codeup needs.
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
     * @throws IllegalArgumentException if the endpoint is not one the policy allows, or the organization's id is not of
     *     letters and digits
     */
    public CodeupConfig {
        requireNonNull(credentials, "credentials");
        BaseUrl.of(endpoint, policy);
        if (!ORGANIZATION.matcher(organization).matches()) {
            throw new IllegalArgumentException(
                    "the organization is the id in its page's address, of letters and digits: '"
                            + SafeText.of(organization, 64) + "'");
        }
    }

    /** The public endpoint with the default policy. */
    public static CodeupConfig of(String organization, CodeupCredentials credentials) {
        return new CodeupConfig(PUBLIC_ENDPOINT, organization, credentials, HttpPolicy.defaults());
    }

    /** The same at another endpoint. */
    public CodeupConfig withEndpoint(URI endpoint) {
        return new CodeupConfig(endpoint, organization, credentials, policy);
    }

    /** The same with another policy. */
    public CodeupConfig withPolicy(HttpPolicy policy) {
        return new CodeupConfig(endpoint, organization, credentials, policy);
    }
}
