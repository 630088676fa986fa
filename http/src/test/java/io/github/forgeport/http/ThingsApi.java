package io.github.forgeport.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Optional;

/** The endpoints of a vendor that does not exist. */
@Headers("Accept: application/json")
interface ThingsApi {

    @RequestLine("GET /things/{id}?fixed=a&filter={filter}&page={page}")
    @Headers("X-Scope: {scope}")
    Thing get(
            @Param("id") String id,
            @Param("filter") String filter,
            @Param("page") Integer page,
            @Param("scope") String scope);

    @RequestLine("POST /things")
    @Headers("Content-Type: application/json")
    Thing create(Thing thing);

    @RequestLine("DELETE /things/{id}")
    void delete(@Param("id") String id);

    record Thing(String name, Long size, List<Thing> parts) {

        static Thing named(String name) {
            return new Thing(name, null, null);
        }
    }

    /** The vendor's errors: {@code {"code": ..., "request_id": ...}} or the header {@code X-Request-Id}. */
    final class Errors implements VendorErrors {

        @Override
        public VendorError read(Response answer) {
            JsonNode json = answer.json();
            return new VendorError(
                    json.path("code").isTextual() ? json.path("code").asText() : null,
                    json.path("request_id").asText(answer.header("X-Request-Id").orElse(null)));
        }

        @Override
        public Optional<Diagnosis> diagnose(String code) {
            for (Diagnosis.Kind kind : Diagnosis.Kind.values()) {
                if (kind.name().equals(code)) {
                    return Optional.of(new Diagnosis(kind, "Advice for " + code + "."));
                }
            }
            return Optional.empty();
        }
    }
}
