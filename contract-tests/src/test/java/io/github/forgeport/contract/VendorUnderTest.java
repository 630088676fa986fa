package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.Repetitions;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One of our vendors: what the kit has to know of it, and what the tests of faults, credentials and documents need beside that. */
public abstract class VendorUnderTest implements HostUnderTest {

    private final String name;
    private final OperationTable operations;
    private final String wrongCredential;

    VendorUnderTest(String name, OperationTable operations, String wrongCredential) {
        this.name = name;
        this.operations = operations;
        this.wrongCredential = name + "/" + wrongCredential;
    }

    /** The vendor of this short name; JUnit reads tables of cases by it. */
    public static VendorUnderTest named(String name) {
        return Vendors.ALL.stream()
                .filter(vendor -> vendor.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Its kinds of credentials whose supplier is asked at each attempt.
     *
     * <p>The first token is the one that goes without saying, and the first key, if any, which should be a temporary one, signs where
     * one of them is enough.
     */
    public abstract List<CredentialKind<?>> credentials();

    /** Its kinds of credentials that are given once, or by which the session gets another one first. */
    public List<CredentialKind<?>> otherCredentials() {
        return List.of();
    }

    /** Sessions that differ in what they can do, by what the README calls them. */
    public abstract Map<String, GitHost> kindsOfSessions(URI url, Secret token);

    /** A whole answer with a repository of this id, at the path {@code n<id>/echo}. */
    public abstract String echo(String id);

    /** An error with this code, and the message {@code fake}. */
    public abstract String error(String code);

    /** The fields of an error, in all their spellings, that may hold its code. */
    public abstract List<String> codeFields();

    /** Those that may hold the id of the request. */
    public abstract List<String> requestIdFields();

    /** Those that hold words for people, which may repeat anything. */
    public abstract List<String> textFields();

    /** Configurations with a token, with keys, and with all that can go beside these. */
    public abstract List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys);

    /** The code of a refused token, or signature. */
    public abstract String refusedCode(boolean signed);

    /** The code of a credential that has expired, where it decides more than the status; empty if there is none. */
    public Optional<String> expiredCode() {
        return Optional.empty();
    }

    /** The code of a request that comes too soon, where it decides more than the status; empty if there is none. */
    public Optional<String> throttlingCode() {
        return Optional.empty();
    }

    /** What it may say of a clock that is off, where requests are signed: in so many words first, and as of a key. */
    public List<ScriptedResponse> skews() {
        return List.of();
    }

    /** Headers that are the vendor's, and that no application adds. */
    public List<String> reservedHeaders() {
        return List.of();
    }

    /** The header with the id of a request; empty if there is none. */
    public Optional<String> requestIdHeader() {
        return Optional.empty();
    }

    /** Its short name. */
    public String name() {
        return name;
    }

    /** How often an operation may be repeated, as the adapter's table says. */
    public Repetition repetition(Operation operation) {
        return Repetitions.of(operations, operation);
    }

    /** The kind that goes without saying. */
    public CredentialKind<?> token() {
        return credentials().stream()
                .filter(kind -> !kind.isSigned())
                .findFirst()
                .orElseThrow();
    }

    /** Those that sign. */
    public Stream<CredentialKind<?>> signing() {
        return credentials().stream().filter(CredentialKind::isSigned);
    }

    /** Whether it can do an operation; no payload is read for it. */
    public boolean can(Operation operation) {
        return operations.capabilities().of(operation).support() != Support.UNSUPPORTED;
    }

    /** Its answer to the call that is made where one is as good as another. */
    public String goodBody() {
        return shapes().get(0).body();
    }

    /** Makes that call. */
    public Object call(GitHost session) {
        return shapes().get(0).call(session);
    }

    @Override
    public GitHost connect(URI standIn, Secret credential) {
        return token().openBySecret(standIn, TestPolicy.QUICK, CredentialSource.of(credential));
    }

    @Override
    public List<GitHost> sessions(URI standIn, Secret credential) {
        return List.copyOf(kindsOfSessions(standIn, credential).values());
    }

    @Override
    public ScriptedResponse wrongCredential() {
        return answer(wrongCredential);
    }

    String inWrongCredential(String field) {
        return PinnedPayload.named(wrongCredential).body().required(field).textValue();
    }

    /** A pinned payload as the answer that it is. */
    static ScriptedResponse answer(String payload) {
        PinnedPayload pinned = PinnedPayload.named(payload);
        ScriptedResponse answer =
                CorrectResponses.status(pinned.status(), pinned.body().toString());
        for (Map.Entry<String, String> header : pinned.headers().entrySet()) {
            answer = answer.withoutHeader(header.getKey()).header(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** The body of a pinned payload. */
    static String body(String payload) {
        return body(payload, unchanged -> {});
    }

    /** The same, changed in one place. */
    static String body(String payload, Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) PinnedPayload.named(payload).body();
        change.accept(body);
        return body.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
