package io.github.forgeport.contract;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** What the kit has to know of one vendor: how to connect to it, and what its answers look like. */
public interface PlayedVendor {

    /** Connects to the vendor where it is played; it must not wait for an answer longer than three seconds. */
    GitHost connect(URI endpoint, Secret credential);

    /** Sessions of each kind that differs from the others in what it can do; one, for most vendors. */
    default List<GitHost> sessions(URI endpoint, Secret credential) {
        return List.of(connect(endpoint, credential));
    }

    /** The vendor's answer to what {@link GitHost#probed()} asks, which tells something; most vendors are asked nothing. */
    default ResponseDefinitionBuilder probeAnswer() {
        return repositoryAnswer();
    }

    /** A repository that {@link #repositoryAnswer()} describes as fully as the vendor can. */
    Repository repository();

    /** The vendor's answer to a call for {@link #repository()}, by path or by id. */
    ResponseDefinitionBuilder repositoryAnswer();

    /** The same with nothing in it but what the vendor always supplies. */
    ResponseDefinitionBuilder bareRepositoryAnswer();

    /** The names of the parts that {@link #bareRepositoryAnswer()} supplies. */
    default Set<String> partsOfABareRepository() {
        return Set.of("id", "path");
    }

    /** The vendor's answer to a call for a repository that is not there. */
    ResponseDefinitionBuilder absentRepositoryAnswer();

    /** The vendor's answer to a wrong credential. */
    ResponseDefinitionBuilder wrongCredentialAnswer();

    /** The request id in {@link #wrongCredentialAnswer()}. */
    String requestId();

    /** Good JSON, each missing another part that the vendor always supplies of a repository. */
    List<String> repositoryBodiesThatLackAPart();

    /**
     * Good JSON with {@link #repository()} in it beside others that cannot be read; none for a vendor that answers with one
     * alone.
     */
    default List<String> repositoryBodiesWithUnreadableOthers() {
        return List.of();
    }

    /** The part of a path that the vendor is sent. */
    String sentPartOf(RepositoryPath path);

    /** The same part, decoded once from a request as it arrived. */
    String receivedPartOf(LoggedRequest request);

    /** The authorizations that {@link #authorizationsAnswer()} describes; none for a vendor that keeps none. */
    default List<Authorization> authorizations() {
        return List.of();
    }

    /** The vendor's answer with {@link #authorizations()}. */
    default ResponseDefinitionBuilder authorizationsAnswer() {
        throw new UnsupportedOperationException("keeps no authorizations");
    }

    /** The vendor's answer that counts more authorizations than it lists, which are {@link #authorizations()}. */
    default ResponseDefinitionBuilder shortenedAuthorizationsAnswer() {
        throw new UnsupportedOperationException("keeps no authorizations");
    }

    /** The vendor's answer without an authorization. */
    default ResponseDefinitionBuilder noAuthorizationsAnswer() {
        throw new UnsupportedOperationException("keeps no authorizations");
    }

    /** The vendor's answer with one authorization, of which it says its name alone. */
    default ResponseDefinitionBuilder bareAuthorizationsAnswer() {
        throw new UnsupportedOperationException("keeps no authorizations");
    }

    /** Good JSON, each missing another part that the vendor always supplies of an authorization. */
    default List<String> authorizationBodiesThatLackAPart() {
        return List.of();
    }
}
