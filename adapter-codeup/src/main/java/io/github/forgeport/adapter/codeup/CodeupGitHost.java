package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.math.BigInteger;
import java.net.URI;
import java.util.regex.Pattern;

/** Alibaba Cloud Codeup as a Git host. */
public final class CodeupGitHost implements GitHost {

    static final String NAME = "codeup";

    private final HttpSession session;
    private final Repositories repositories;
    private final CodeupRawCalls rawCalls;

    private final URI endpoint;

    // A text, since a session that was closed keeps nothing of its credentials.
    private final String credentials;

    private CodeupGitHost(CodeupConfig config) {
        this.session = HttpSession.open(
                NAME,
                BaseUrl.of(config.endpoint(), config.policy()),
                config.credentials().authentication(),
                new CodeupErrors(),
                config.policy());
        this.repositories = new CodeupRepositories(session, config.organization());
        this.rawCalls = new CodeupRawCalls(session, config.organization());
        this.endpoint = config.endpoint();
        this.credentials = config.credentials().toString();
    }

    /**
     * Opens a session; nothing is sent yet.
     *
     * @throws IllegalArgumentException if the policy does not allow the endpoint, or contradicts itself
     * @throws IllegalStateException if the application brings a Jackson that is too old, or whose jars do not fit together
     */
    public static CodeupGitHost connect(CodeupConfig config) {
        return new CodeupGitHost(config);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return CodeupOperations.TABLE.capabilities();
    }

    /** This session itself: the vendor documents no edition of this API, and nothing of it that only the host could tell. */
    @Override
    public CodeupGitHost probed() {
        return this;
    }

    @Override
    public Repositories repositories() {
        return repositories;
    }

    /**
     * Sends a request of the caller's own, for an operation that no port has, as the session sends its own: with its credentials,
     * retries, deadlines and failures, in which it is called {@code raw call}.
     *
     * <p>The session adds {@code organizationId}, {@code accessToken} if it has one, and {@code x-acs-version}, each unless the
     * request leaves it out by name. An answer with {@code "success": false} is a failure.
     *
     * @param operation the vendor's name of the operation, such as {@code ListRepositories}; it is sent and signed as {@code
     *     x-acs-action}
     * @throws IllegalArgumentException if the operation is no name of letters and digits
     * @throws io.github.forgeport.port.failure.GitHostException whatever went wrong
     */
    public RawResponse raw(String operation, RawRequest request) {
        return rawCalls.send(operation, request);
    }

    @Override
    public void close() {
        session.close();
    }

    /** The vendor, the endpoint and the kind of credential. */
    @Override
    public String toString() {
        return "CodeupGitHost[" + NAME + " at " + SafeAddress.of(endpoint) + ", " + credentials + "]";
    }

    private static final class CodeupRepositories implements Repositories {

        /** The vendor's ids are whole numbers above zero, which its type of 64 bits holds. */
        private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

        private final HttpSession session;
        private final Calls<CodeupApi> calls;
        private final String organization;

        CodeupRepositories(HttpSession session, String organization) {
            this.session = session;
            this.calls = session.calls(CodeupApi.class, CodeupOperations.TABLE);
            this.organization = organization;
        }

        @Override
        public Capabilities capabilities() {
            return CodeupOperations.TABLE.capabilities();
        }

        @Override
        public Repository get(RepositoryId id) {
            if (!isOfVendor(id)) {
                throw new Rejected(
                        session.notSent(Operation.GET_REPOSITORY_BY_ID),
                        "Codeup's repository ids are numbers above 0.");
            }
            return calls.run(
                    Operation.GET_REPOSITORY_BY_ID,
                    (api, unreadable) -> asked(
                            id, CodeupMapper.repository(api.getRepository(organization, id.value()), unreadable)));
        }

        private static boolean isOfVendor(RepositoryId id) {
            return ID.matcher(id.value()).matches() && new BigInteger(id.value()).bitLength() < Long.SIZE;
        }

        @Override
        public Repository get(RepositoryPath path) {
            return calls.run(
                    Operation.GET_REPOSITORY_BY_PATH,
                    (api, unreadable) ->
                            CodeupMapper.repository(api.getRepository(organization, path.toString()), unreadable));
        }

        /** Compared by id only: which forms of a path the vendor accepts, and gives back, is not established. */
        private static Repository asked(RepositoryId id, Repository answered) {
            if (!answered.id().equals(id)) {
                throw new BadResponse(Reason.MISMATCH, "/repository/id");
            }
            return answered;
        }
    }
}
