package io.github.forgeport.adapter.servicestage;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.adapter.servicestage.identity.ValueForm;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a session with ServiceStage; immutable, each {@code with} returns a changed copy, in any order.
 *
 * <p>Whether the policy allows the endpoints, and whether the credentials have all they need, is found by {@code connect}.
 */
public final class ServiceStageConfig {

    private static final ValueForm REGION =
            new ValueForm(Pattern.compile("[a-z0-9-]{1,32}"), "a region is of lower-case letters, digits and '-'");
    private static final ValueForm AUTHORIZATION = new ValueForm(
            Pattern.compile("[A-Za-z0-9_.-]{4,63}"),
            "an authorization name has 4 to 63 letters, digits, '_', '-', '.'");

    private final URI endpoint;
    private final @Nullable URI iam;
    private final @Nullable String region;
    private final @Nullable String project;
    private final ServiceStageCredentials credentials;
    private final HttpPolicy policy;
    private final @Nullable AuthorizationName authorization;

    private ServiceStageConfig(
            URI endpoint,
            @Nullable URI iam,
            @Nullable String region,
            @Nullable String project,
            ServiceStageCredentials credentials,
            HttpPolicy policy,
            @Nullable AuthorizationName authorization) {
        BaseUrl.of(endpoint);
        if (iam != null) {
            BaseUrl.of(iam);
        }
        this.endpoint = endpoint;
        this.iam = iam;
        this.region = region == null ? null : requireRegion(region);
        this.project = project == null ? null : requireProject(project);
        this.credentials = requireNonNull(credentials, "credentials");
        this.policy = requireNonNull(policy, "policy");
        this.authorization = authorization == null ? null : requireSendable(authorization);
    }

    /**
     * Checks that endpoints, project, credentials and policy fit together; called when a session is opened.
     *
     * @throws IllegalArgumentException if the policy does not allow an endpoint, or the credentials lack the project or IAM
     */
    void requireConsistent() {
        BaseUrl.of(endpoint, policy);
        if (project == null && !credentials.canFindProject()) {
            throw new IllegalArgumentException("with a token the project's id is needed");
        }
        if (iam != null) {
            BaseUrl.of(iam, policy);
        } else if (project == null || credentials.needsIam()) {
            throw new IllegalArgumentException("the address of IAM is needed to sign in or to find the project");
        }
    }

    /**
     * Creates a configuration for a region's public endpoint, with the default policy and without an authorization.
     *
     * @param region such as {@code cn-north-4}
     * @param project the id of the IAM project in that region, 32 hexadecimal digits
     * @throws IllegalArgumentException if one of them has another form
     */
    public static ServiceStageConfig of(String region, String project, ServiceStageCredentials credentials) {
        return new ServiceStageConfig(
                endpoint("servicestage", region),
                endpoint("iam", region),
                region,
                requireNonNull(project, "project"),
                credentials,
                HttpPolicy.defaults(),
                null);
    }

    /**
     * Creates a configuration for a region's public endpoint and the project that IAM has for the region, with the default
     * policy and without an authorization.
     *
     * <p>The project's id is requested from IAM when first needed; a token cannot do so, and needs {@link #withProject}.
     *
     * @param region such as {@code cn-north-4}
     * @throws IllegalArgumentException if the region has another form
     */
    public static ServiceStageConfig inRegion(String region, ServiceStageCredentials credentials) {
        return new ServiceStageConfig(
                endpoint("servicestage", region),
                endpoint("iam", region),
                region,
                null,
                credentials,
                HttpPolicy.defaults(),
                null);
    }

    /** Returns the public endpoint of one of the vendor's services in a region. */
    private static URI endpoint(String service, String region) {
        requireRegion(region);
        return URI.create("https://" + service + "." + region + ".myhuaweicloud.com");
    }

    /**
     * Creates a configuration for given endpoints, such as a sandbox's, and a region's own project, without an
     * authorization.
     *
     * <p>The project's id is requested from IAM when first needed; a token cannot do so, and needs {@link #withProject}.
     *
     * @param iam the endpoint of IAM, the identity service
     * @throws IllegalArgumentException if an endpoint is no address of an API, or the region has another form
     */
    public static ServiceStageConfig at(
            URI endpoint, URI iam, String region, ServiceStageCredentials credentials, HttpPolicy policy) {
        return new ServiceStageConfig(
                endpoint,
                requireNonNull(iam, "iam"),
                requireNonNull(region, "region"),
                null,
                credentials,
                policy,
                null);
    }

    /**
     * Creates a configuration for a given endpoint, such as a sandbox's, without an authorization, and without an endpoint
     * of IAM, which passwords need.
     *
     * @throws IllegalArgumentException if the endpoint is no address of an API, or the project has another form
     */
    public static ServiceStageConfig at(
            URI endpoint, String project, ServiceStageCredentials credentials, HttpPolicy policy) {
        return new ServiceStageConfig(
                endpoint, null, null, requireNonNull(project, "project"), credentials, policy, null);
    }

    /**
     * Reads the configuration from the process's environment, and from the user's profile where that has no value.
     *
     * <p>The variables and keys are those of the command; nothing is sent.
     *
     * @throws io.github.forgeport.http.settings.MissingSettings if some are missing; the message names the variables and
     *     keys
     * @throws io.github.forgeport.http.settings.UnusableSettings if one is misspelt, given twice or cannot be used
     * @see ServiceStageSettings
     */
    public static ServiceStageConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** Reads the configuration from these variables, or else from the profile in the directory that {@code HOME} names. */
    public static ServiceStageConfig fromEnvironment(Map<String, String> environment) {
        return ServiceStageSettings.config(ServiceStageSettings.DECLARED.read(
                environment, ProfileFile.inHome(environment).orElse(null)));
    }

    /** Reads the configuration from the given variables and profile. */
    public static ServiceStageConfig fromEnvironment(Map<String, String> environment, ProfileFile profile) {
        return ServiceStageSettings.config(
                ServiceStageSettings.DECLARED.read(environment, requireNonNull(profile, "profile")));
    }

    /** Checks an authorization name by the vendor's rule for names that are sent, and returns it. */
    static AuthorizationName requireSendable(AuthorizationName authorization) {
        AUTHORIZATION.require(authorization.value());
        return authorization;
    }

    /** Checks the form of a project's id, which is sent in paths and headers, and returns it. */
    static String requireProject(String id) {
        return ValueForm.PROJECT.require(id);
    }

    /** Checks the form of a region's name, and returns it. */
    static String requireRegion(String region) {
        return REGION.require(region);
    }

    /**
     * Returns a copy with another authorization, for the repositories that it gives access to.
     *
     * @throws IllegalArgumentException if the name breaks the vendor's rule: 4 to 63 letters, digits, {@code _}, {@code -}
     *     or {@code .}
     */
    public ServiceStageConfig withAuthorization(AuthorizationName authorization) {
        return new ServiceStageConfig(
                endpoint, iam, region, project, credentials, policy, requireNonNull(authorization));
    }

    /**
     * Returns a copy with the id of a project, instead of the region's own.
     *
     * @throws IllegalArgumentException if the id is not of 32 hexadecimal digits
     */
    public ServiceStageConfig withProject(String project) {
        return new ServiceStageConfig(
                endpoint, iam, region, requireNonNull(project, "project"), credentials, policy, authorization);
    }

    /** Returns a copy with another policy. */
    public ServiceStageConfig withPolicy(HttpPolicy policy) {
        return new ServiceStageConfig(endpoint, iam, region, project, credentials, policy, authorization);
    }

    /** Returns the endpoint of the API. */
    public URI endpoint() {
        return endpoint;
    }

    /** Returns the endpoint of IAM, the identity service, if it is set. */
    public Optional<URI> iam() {
        return Optional.ofNullable(iam);
    }

    /** Returns the region, if it is set. */
    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    /** Returns the id of the IAM project; empty for the region's own. */
    public Optional<String> project() {
        return Optional.ofNullable(project);
    }

    /** Returns the credentials of the session. */
    public ServiceStageCredentials credentials() {
        return credentials;
    }

    /** Returns the HTTP policy of the session: timeouts, retries and limits. */
    public HttpPolicy policy() {
        return policy;
    }

    /** Returns the name of the authorization whose repositories are accessed, if it is set. */
    public Optional<AuthorizationName> authorization() {
        return Optional.ofNullable(authorization);
    }

    @Override
    public String toString() {
        return "ServiceStageConfig[" + SafeAddress.of(endpoint) + ", project "
                + (project == null ? "of " + region : project)
                + (authorization == null ? "" : ", authorization " + authorization.value()) + ", " + credentials + "]";
    }
}
