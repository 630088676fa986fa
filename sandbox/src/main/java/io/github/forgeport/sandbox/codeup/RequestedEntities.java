package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.CodeupVendor.NAME;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.stream.Stream;

/** A finder of the simulated entities that requests to Codeup name in their parameters and fields. */
record RequestedEntities(World world) {

    /** Returns the repository with this id or path; throws an exception if there is none. */
    WorldRepository repository(String identity) {
        return world.findRepository(NAME, identity).orElseThrow(EntityNotInWorldException::new);
    }

    /** Returns the repository whose id is in the path. */
    WorldRepository repository(DecodedRequest request) {
        return repository(request.requiredParameter("repositoryId"));
    }

    /**
     * Returns the group with this id, or at this path, which may begin with the organization's id; throws an exception if there
     * is none.
     */
    WorldNamespace group(String identity) {
        return world.namespacesAt(NAME).stream()
                .filter(group -> Stream.of(
                                group.required("id"), group.path(), CodeupAccount.ORGANIZATION + "/" + group.path())
                        .anyMatch(identity::equals))
                .findFirst()
                .orElseThrow(EntityNotInWorldException::new);
    }

    /**
     * Returns a parameter that names the requested entity; throws an exception for a missing entity if there is none.
     */
    static String given(DecodedRequest request, String parameter) {
        return request.parameter(parameter).orElseThrow(EntityNotInWorldException::new);
    }

    /** Returns the text of a field in a JSON object of a request's body. */
    static String field(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a body without " + name);
        }
        return value.textValue();
    }
}
