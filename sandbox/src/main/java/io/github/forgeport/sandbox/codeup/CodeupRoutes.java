package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.CodeupVendor.NAME;

import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.NameTakenException;
import io.github.forgeport.sandbox.world.World;

/**
 * A factory of the table of Codeup's operations that return simulated entities, in the order of the vendor's manual.
 */
final class CodeupRoutes {

    private CodeupRoutes() {}

    /** Creates the table that routes requests to Codeup's operations on a world. */
    static Routes createTable(World world, Stubs stubs) {
        DocumentedEntities.addWebhooksTo(world);
        RequestedEntities requested = new RequestedEntities(world);
        Routes table = new Routes(stubs, NAME, "not-found")
                .withRefusal(NameTakenException.class, "conflict")
                .withRefusal(IllegalArgumentException.class, "illegal-field");
        new RepositoryRoutes(world, requested).addTo(table);
        new ContentRoutes(DocumentedEntities.gitOf(world), requested).addTo(table);
        return new WebhookRoutes(world, requested).addTo(table);
    }
}
