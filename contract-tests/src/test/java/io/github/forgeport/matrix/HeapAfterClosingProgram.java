package io.github.forgeport.matrix;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program that makes calls with every kind of credential, closes the sessions, wipes its own secrets, and dumps its
 * heap, which still holds the closed sessions.
 *
 * <p>The secrets come in disguise, each character the next one of its alphabet, so that they are not in its arguments.
 */
final class HeapAfterClosingProgram {

    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();
    private static final RepositoryPath UNKNOWN = RepositoryPath.parse("no/such");

    private static final List<GitHost> CLOSED = new ArrayList<>();
    private static final List<Secret> WIPED = new ArrayList<>();

    private HeapAfterClosingProgram() {}

    /**
     * Runs the program; the arguments are the file to write, the sandbox's URLs of Codeup and ServiceStage, and five
     * disguised secrets.
     */
    public static void main(String[] arguments) throws Exception {
        URI codeupUrl = URI.create(arguments[1]);
        URI serviceStageUrl = URI.create(arguments[2]);
        codeup(codeupUrl, CodeupCredentials.accessToken(secret(arguments[3])));
        AccessKey codeup = AccessKey.of(SandboxAccounts.CODEUP_ACCESS_KEY_ID, secret(arguments[4]));
        codeup(codeupUrl, CodeupCredentials.accessKey(codeup).withAccessToken(secret(arguments[3])));
        codeup(codeupUrl, CodeupCredentials.accessKey(codeup).withSignature(CodeupCredentials.Signature.ROA_HMAC_SHA1));
        serviceStage(serviceStageUrl, ServiceStageCredentials.token(secret(arguments[5])));
        serviceStage(
                serviceStageUrl,
                ServiceStageCredentials.accessKey(
                        AccessKey.of(SandboxAccounts.SERVICESTAGE_ACCESS_KEY, secret(arguments[6]))));
        used(ServiceStageGitHost.connect(ServiceStageConfig.at(
                serviceStageUrl,
                serviceStageUrl,
                SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                ServiceStageCredentials.password(
                        SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, secret(arguments[7])),
                POLICY)));
        WIPED.forEach(Secret::wipe);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(Path.of(arguments[0]).toString(), true);
        System.out.println(CLOSED.size() + " closed");
    }

    private static Secret secret(String disguised) {
        char[] characters = disguised.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i]--;
        }
        Secret secret = Secret.of(characters);
        Arrays.fill(characters, ' ');
        WIPED.add(secret);
        return secret;
    }

    private static void codeup(URI sandbox, CodeupCredentials credentials) {
        used(CodeupGitHost.connect(
                new CodeupConfig(sandbox, SandboxAccounts.CODEUP_ORGANIZATION, credentials, POLICY)));
    }

    private static void serviceStage(URI sandbox, ServiceStageCredentials credentials) {
        used(ServiceStageGitHost.connect(
                ServiceStageConfig.at(sandbox, SandboxAccounts.SERVICESTAGE_PROJECT, credentials, POLICY)));
    }

    /** Makes a call, so that the secret is used, whatever the response, and closes the session. */
    private static void used(GitHost host) {
        if (host.authorizations().isPresent()) {
            host.authorizations().orElseThrow().list();
        } else if (host.repositories().find(UNKNOWN).isPresent()) {
            throw new IllegalStateException("there is no such repository");
        }
        host.close();
        CLOSED.add(host);
    }
}
