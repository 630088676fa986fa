package io.github.forgeport.sandbox.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final Stubs STUBS = Stubs.of("codeup");
    private static final WorldEntity SEVEN = () -> Map.of("id", 7, "name", "seven");

    /** A table of operations on one repository, with the id 7, and on an empty list of groups. */
    private static final Routes ROUTES = new Routes(STUBS, "codeup", "not-found")
            .route(
                    "GET /repositories/{id}",
                    "get-repository",
                    request -> ShownEntities.shown(find(request.requiredParameter("id"))))
            .route(
                    "GET /repositories/{id}/groups",
                    "list-repository-groups",
                    request -> ShownEntities.shown(Stream.empty()))
            .route(
                    "GET /repositories/{id}/pages",
                    "list-repository-groups",
                    request -> new ShownEntities(List.of(), 0, Map.of("Link", "<?page=2>; rel=\"next\"")));

    private static WorldEntity find(String id) {
        return Optional.of(SEVEN)
                .filter(there -> there.required("id").equals(id))
                .orElseThrow(EntityNotInWorldException::new);
    }

    private static VendorResponse response(String stub, String method, String path) {
        UndecodedRequest request = new UndecodedRequest(method, path, "id=1", Map.of(), new byte[0]);
        return ROUTES.response(STUBS.named(stub), DecodedRequest.of(request).orElseThrow());
    }

    private static JsonNode body(VendorResponse answer) throws IOException {
        return StrictJson.read(answer.body());
    }

    private static void assertPinned(VendorResponse answer, String stub) {
        assertThat(answer.body()).isEqualTo(PinnedPayload.named(stub).bytes());
    }

    @Test
    void a_header_that_depends_on_the_world_is_sent_beside_those_of_the_payload() {
        VendorResponse pages = response("codeup/not-found", "GET", "/repositories/7/pages");

        assertThat(pages.headers())
                .containsEntry("Link", "<?page=2>; rel=\"next\"")
                .containsAllEntriesOf(
                        PinnedPayload.named("codeup/list-repository-groups").headers());
    }

    @Test
    void a_variable_of_the_path_is_a_parameter_that_replaces_one_of_the_query() throws IOException {
        JsonNode repository =
                body(response("codeup/not-found", "GET", "/repositories/7")).required("repository");

        assertThat(repository.required("id").intValue()).isEqualTo(7);
        assertThat(repository.required("name").textValue()).isEqualTo("seven");
        assertThat(repository.has("avatarUrl")).as("of the first payload").isTrue();
    }

    @Test
    void the_payload_is_that_of_the_stub_if_it_shows_the_entity() throws IOException {
        JsonNode repository = body(response("codeup/get-repository-codeup-demo", "GET", "/repositories/7"))
                .required("repository");

        assertThat(repository.required("id").intValue()).isEqualTo(7);
        assertThat(repository.has("avatarUrl")).isFalse();
    }

    @Test
    void what_the_world_does_not_have_is_not_found_even_if_it_is_documented() {
        assertPinned(response("codeup/not-found", "GET", "/repositories/8"), "codeup/not-found");
        assertPinned(response("codeup/get-repository", "GET", "/repositories/8"), "codeup/not-found");
    }

    @Test
    void an_empty_list_is_found() throws IOException {
        JsonNode groups = body(response("codeup/not-found", "GET", "/repositories/7/groups"));

        assertThat(groups.required("result")).isEmpty();
        assertThat(groups.required("total").intValue()).isZero();
    }

    @Test
    void a_stub_of_no_operation_answers_itself() {
        assertPinned(response("codeup/missing-identity", "GET", "/repositories/7"), "codeup/missing-identity");
        assertPinned(response("codeup/not-found", "DELETE", "/repositories/7"), "codeup/not-found");
        assertPinned(response("codeup/not-found", "GET", "/repositories/7/branches"), "codeup/not-found");
        assertPinned(response("codeup/not-found", "GET", "/groups/7"), "codeup/not-found");
    }
}
