package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.repository.Repository;
import java.util.ArrayList;
import java.util.List;

/** What is shown of domain values, in which order and under which names. */
final class Views {

    /** A table of many has room for these; JSON has all. */
    private static final List<String> AUTHORIZATION_COLUMNS =
            List.of("name", "provider", "user", "status", "tokenType", "home", "updated");

    private Views() {}

    static ObjectNode json(String host, Repository repository, Shown shown) {
        ObjectNode json = Json.object().put("host", host);
        json.set("repository", parts(repository, shown).json());
        return json;
    }

    static ObjectNode json(String host, Listing<Authorization> listing) {
        ObjectNode json =
                Json.object().put("host", host).put("verdict", listing.verdict().name());
        listing.cutShort().ifPresent(why -> json.put("reason", why));
        ArrayNode authorizations = json.putArray("authorizations");
        listing.items()
                .forEach(
                        authorization -> authorizations.add(parts(authorization).json()));
        return json;
    }

    static List<String> table(Repository repository, Shown shown) {
        return Table.lines(parts(repository, shown).rows());
    }

    static List<String> table(Listing<Authorization> listing) {
        if (listing.items().isEmpty()) {
            return List.of("none");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(AUTHORIZATION_COLUMNS.stream().map(Parts::heading).toList());
        listing.items().stream()
                .map(Views::parts)
                .map(parts -> AUTHORIZATION_COLUMNS.stream().map(parts::text).toList())
                .forEach(rows::add);
        return Table.lines(rows);
    }

    private static Parts parts(Repository repository, Shown shown) {
        return Parts.of(Repository.parts(), repository, repository.unreadable(), shown);
    }

    private static Parts parts(Authorization authorization) {
        return Parts.of(Authorization.parts(), authorization, authorization.unreadable(), Shown.MASKED);
    }
}
