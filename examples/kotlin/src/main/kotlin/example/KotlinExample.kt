package example

import io.github.forgeport.adapter.codeup.CodeupConfig
import io.github.forgeport.adapter.codeup.CodeupCredentials
import io.github.forgeport.adapter.codeup.CodeupGitHost
import io.github.forgeport.adapter.servicestage.ServiceStageConfig
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost
import io.github.forgeport.domain.authorization.AuthorizationName
import io.github.forgeport.domain.repository.RepositoryPath
import io.github.forgeport.domain.text.Secret
import io.github.forgeport.http.policy.HttpPolicy
import io.github.forgeport.port.GitHost
import io.github.forgeport.sandbox.Sandbox
import io.github.forgeport.sandbox.SandboxAccounts

// The sandbox has no TLS; real hosts need no policy.
private val policy = HttpPolicy.defaults().withPlainHttpAllowed()

fun main() {
    Sandbox.start().use { sandbox ->
        codeup(sandbox).use { check(it, "test/test", "100") }
        serviceStage(sandbox).use { check(it, "zmg/gradle_custom_gradledir", "79") }
    }
}

private fun check(host: GitHost, path: String, expected: String) {
    val id = host.repositories().get(RepositoryPath.parse(path)).id().value()
    check(id == expected) { "$path has the id $id" }
    println("${host.name()}: $path has the id $id")
}

private fun codeup(sandbox: Sandbox): GitHost = CodeupGitHost.connect(
    CodeupConfig(
        sandbox.url("codeup"),
        SandboxAccounts.CODEUP_ORGANIZATION,
        CodeupCredentials.accessToken(Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN)),
        policy,
    ),
)

private fun serviceStage(sandbox: Sandbox): GitHost = ServiceStageGitHost.connect(
    ServiceStageConfig.at(
        sandbox.url("servicestage"),
        SandboxAccounts.SERVICESTAGE_PROJECT,
        ServiceStageCredentials.token(Secret.of(SandboxAccounts.SERVICESTAGE_TOKEN)),
        policy,
    ).withAuthorization(AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)),
)
