package io.github.forgeport.adapter.servicestage;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.domain.text.SafeText;
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

    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Pattern PROJECT = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern AUTHORIZATION = Pattern.compile("[A-Za-z0-9_.-]{4,63}");
    private static final int SHOWN = 64;

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
        this.authorization = authorization == null ? null : sendable(authorization);
    }

    /**
     * Refuses parts that do not go together, which is known once a session is to open.
     *
     * @throws IllegalArgumentException if the policy does not allow an endpoint, or the credentials lack the project or IAM
     */
    void requireConsistent() {
        BaseUrl.of(endpoint, policy);
        if (project == null && !credentials.findProject()) {
            throw new IllegalArgumentException("with a token the project's id is needed");
        }
        if (iam != null) {
            BaseUrl.of(iam, policy);
        } else if (project == null || credentials.needIam()) {
            throw new IllegalArgumentException("the address of IAM is needed to sign in or to find the project");
        }
    }

    /**
     * A region's public endpoint with the default policy, without an authorization.
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
     * A region's public endpoint with the default policy, without an authorization; the project is the region's own, whose id
     * is asked for when it is first needed. A token cannot ask: it needs {@link #withProject}.
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

    private static URI endpoint(String service, String region) {
        requireRegion(region);
        return URI.create("https://" + service + "." + region + ".myhuaweicloud.com");
    }

    /**
     * Endpoints of one's own choice, such as a sandbox's, without an authorization; the project is the region's own, whose
     * id is asked for when it is first needed. A token cannot ask: it needs {@link #withProject}.
     *
     * @param iam where the identity service is
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
     * An endpoint of one's own choice, such as a sandbox's, without an authorization. A password needs the address of IAM, too.
     *
     * @throws IllegalArgumentException if the endpoint is no address of an API, or the project has another form
     */
    public static ServiceStageConfig at(
            URI endpoint, String project, ServiceStageCredentials credentials, HttpPolicy policy) {
        return new ServiceStageConfig(
                endpoint, null, null, requireNonNull(project, "project"), credentials, policy, null);
    }

    /**
     * What the process's environment says, and the profile of its user where the environment says nothing: the variables and
     * keys of the command. Nothing is started or asked.
     *
     * @throws io.github.forgeport.http.settings.MissingSettings if some are missing; the message names the variables and keys
     * @throws io.github.forgeport.http.settings.UnusableSettings if one is misspelt, given twice or cannot be used
     * @see ServiceStageSettings
     */
    public static ServiceStageConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** The same with another environment, whose {@code HOME} has the profile. */
    public static ServiceStageConfig fromEnvironment(Map<String, String> environment) {
        return ServiceStageSettings.config(ServiceStageSettings.DECLARED.read(
                environment, ProfileFile.inHome(environment).orElse(null)));
    }

    /** The same with another environment and a profile that must be there. */
    public static ServiceStageConfig fromEnvironment(Map<String, String> environment, ProfileFile profile) {
        return ServiceStageSettings.config(
                ServiceStageSettings.DECLARED.read(environment, requireNonNull(profile, "profile")));
    }

    /** The vendor's rule for a name that can be sent; names in its answers are taken as they come. */
    static AuthorizationName sendable(AuthorizationName authorization) {
        require(
                AUTHORIZATION,
                authorization.value(),
                "an authorization name has 4 to 63 letters, digits, '_', '-', '.'");
        return authorization;
    }

    /** The form of a project's id, whoever says it: it is sent in paths and headers. */
    static String requireProject(String id) {
        return require(PROJECT, id, "the project is its id of 32 hexadecimal digits");
    }

    static String requireRegion(String region) {
        return require(REGION, region, "a region is of lower-case letters, digits and '-'");
    }

    private static String require(Pattern form, String value, String rule) {
        if (!form.matcher(value).matches()) {
            SafeText.leadingOrTrailingBlank(value).ifPresent(blank -> {
                throw new IllegalArgumentException(rule + ", without a blank at either end: " + blank);
            });
            String why = SafeText.firstInvisible(value)
                    .map(character -> ", without an invisible or control character: " + character)
                    .orElseGet(() -> ": '" + SafeAddress.textOrMask(value, SHOWN) + "'");
            throw new IllegalArgumentException(rule + why);
        }
        return value;
    }

    /**
     * The same, reaching the repositories that an authorization opens.
     *
     * @throws IllegalArgumentException if the name breaks the vendor's rule: 4 to 63 letters, digits, {@code _}, {@code -}
     *     or {@code .}
     */
    public ServiceStageConfig withAuthorization(AuthorizationName authorization) {
        return new ServiceStageConfig(
                endpoint, iam, region, project, credentials, policy, requireNonNull(authorization));
    }

    /**
     * The same in the project of this id, instead of the region's own.
     *
     * @throws IllegalArgumentException if the id is not of 32 hexadecimal digits
     */
    public ServiceStageConfig withProject(String project) {
        return new ServiceStageConfig(
                endpoint, iam, region, requireNonNull(project, "project"), credentials, policy, authorization);
    }

    /** The same with another policy. */
    public ServiceStageConfig withPolicy(HttpPolicy policy) {
        return new ServiceStageConfig(endpoint, iam, region, project, credentials, policy, authorization);
    }

    /** Where the API is. */
    public URI endpoint() {
        return endpoint;
    }

    /** Where the identity service is, if anybody said. */
    public Optional<URI> iam() {
        return Optional.ofNullable(iam);
    }

    /** The region, if anybody said. */
    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    /** The id of the IAM project; empty if it is the region's own. */
    public Optional<String> project() {
        return Optional.ofNullable(project);
    }

    /** How the session proves who is asking. */
    public ServiceStageCredentials credentials() {
        return credentials;
    }

    /** How patient and how careful it is. */
    public HttpPolicy policy() {
        return policy;
    }

    /** The authorization whose repositories are reached. */
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
