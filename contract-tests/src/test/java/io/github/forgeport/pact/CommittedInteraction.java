package io.github.forgeport.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.ComparisonResult;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.ResponseComparison;
import java.util.Map;
import java.util.stream.Stream;

/** An interaction of a committed pact, as Pact's verifier reads it. */
record CommittedInteraction(Pact pact, SynchronousRequestResponse interaction) {

    /** Returns all interactions of the committed pacts, by provider. */
    static Stream<CommittedInteraction> all() {
        return PactFiles.in(PactFiles.COMMITTED).keySet().stream()
                .map(file -> DefaultPactReader.INSTANCE.loadPact(
                        PactFiles.COMMITTED.resolve(file).toFile()))
                .flatMap(pact -> pact.getInteractions().stream()
                        .map(interaction ->
                                new CommittedInteraction(pact, interaction.asSynchronousRequestResponse())));
    }

    /** Compares a response with the interaction as the verifier does. */
    ComparisonResult compare(ProviderResponse answer) {
        return ResponseComparison.Companion.compareResponse(pact, interaction, answer, Map.of());
    }

    @Override
    public String toString() {
        return pact.getProvider().getName() + ": " + interaction.getDescription();
    }
}
