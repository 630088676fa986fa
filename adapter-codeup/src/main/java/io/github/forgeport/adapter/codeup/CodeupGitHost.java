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
import java.util.regex.Pattern;

/** The adapter of Alibaba Cloud Codeup, and its sessions. */
public final class CodeupGitHost implements GitHost {

    static final String NAME = "codeup";

    private final HttpSession session;
    private final Repositories repositories;
    private final CodeupRawCalls rawCalls;

    // A text, since a session that was closed keeps nothing of its credentials.
    private final String shown;

    private CodeupGitHost(CodeupConfig config) {
        this.session = HttpSession.open(
                NAME,
                BaseUrl.of(config.endpoint(), config.policy()),
                config.credentials().authentication(),
                new CodeupErrors(),
                config.policy());
        this.repositories = new CodeupRepositories(session, config.organization());
        this.rawCalls = new CodeupRawCalls(session, config.organization());
        this.shown = "CodeupGitHost[" + NAME + " at " + SafeAddress.of(config.endpoint()) + ", " + config.credentials()
                + "]";
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

    /** Returns this session itself, since all of its capabilities are known without asking the host. */
    @Override
    public CodeupGitHost probed() {
        return this;
    }

    @Override
    public Repositories repositories() {
        return repositories;
    }

    /**
     * Sends a raw request, for an operation that no port has, with the session's credentials, retries and deadlines; in
     * failures and events it is called {@code raw call}.
     *
     * <p>The session adds {@code organizationId}, {@code accessToken} if it has one, and {@code x-acs-version}, each unless the
     * request leaves it out by name. A response with {@code "success": false} is a failure.
     *
     * @param operation the vendor's name of the operation, such as {@code ListRepositories}; it is sent and signed as {@code
     *     x-acs-action}
     * @throws IllegalArgumentException if the operation is no name of letters and digits
     * @throws io.github.forgeport.port.failure.GitHostException if the call fails
     */
    public RawResponse raw(String operation, RawRequest request) {
        return rawCalls.send(operation, request);
    }

    @Override
    public void close() {
        session.close();
    }

    /** Returns the vendor, the endpoint and the kind of credential. */
    @Override
    public String toString() {
        return shown;
    }

    /** The repositories of one organization. */
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
            if (!isVendorId(id)) {
                throw new Rejected(
                        session.notSent(Operation.GET_REPOSITORY_BY_ID),
                        "Codeup's repository ids are numbers above 0.");
            }
            return calls.run(
                    Operation.GET_REPOSITORY_BY_ID,
                    (api, unreadable) -> requireSameId(
                            id, CodeupMapper.repository(api.getRepository(organization, id.value()), unreadable)));
        }

        /** Whether an id is a whole number above zero of at most 63 bits. */
        private static boolean isVendorId(RepositoryId id) {
            return ID.matcher(id.value()).matches() && new BigInteger(id.value()).bitLength() < Long.SIZE;
        }

        @Override
        public Repository get(RepositoryPath path) {
            return calls.run(
                    Operation.GET_REPOSITORY_BY_PATH,
                    (api, unreadable) ->
                            CodeupMapper.repository(api.getRepository(organization, path.toString()), unreadable));
        }

        /**
         * Checks that a response is about the requested repository, by its id; for a path, it is not established which forms
         * the vendor accepts and returns.
         */
        private static Repository requireSameId(RepositoryId id, Repository returned) {
            if (!returned.id().equals(id)) {
                throw new BadResponse(Reason.MISMATCH, "/repository/id");
            }
            return returned;
        }
    }
}
