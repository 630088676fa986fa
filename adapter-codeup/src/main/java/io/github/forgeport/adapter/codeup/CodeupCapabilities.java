package io.github.forgeport.adapter.codeup;

import io.github.forgeport.port.Capabilities;
import io.github.forgeport.port.Capability;
import io.github.forgeport.port.Operation;
import java.net.URI;

/** What Codeup can do. */
final class CodeupCapabilities {

    private static final URI GET_REPOSITORY = URI.create("https://help.aliyun.com/document_detail/460466.html");
    private static final URI OPERATIONS = URI.create("https://help.aliyun.com/document_detail/460575.html");

    static final Capabilities ALL = Capabilities.none(
                    CodeupGitHost.NAME, "Codeup has no such operation, or this adapter does not ask it.", OPERATIONS)
            .with(
                    Operation.GET_REPOSITORY_BY_ID,
                    Capability.supported("GetRepository takes a numeric id.", GET_REPOSITORY))
            .with(
                    Operation.GET_REPOSITORY_BY_PATH,
                    Capability.supported("GetRepository takes a path with its namespace.", GET_REPOSITORY))
            .with(
                    Operation.LIST_AUTHORIZATIONS,
                    Capability.unsupported("Codeup keeps no authorizations to other providers.", OPERATIONS));

    private CodeupCapabilities() {}
}
