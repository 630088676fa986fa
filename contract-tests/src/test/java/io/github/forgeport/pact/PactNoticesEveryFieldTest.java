package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.provider.BodyComparisonResult;
import au.com.dius.pact.provider.ProviderResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.contract.JsonFields;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider that changes any field of any response breaks the committed pact, and the report names the field. */
class PactNoticesEveryFieldTest {

    private record Answer(CommittedInteraction committed, JsonNode body) {

        List<String> fields(FieldChange change) {
            return change.fields(body).collect(Collectors.toList());
        }

        /** Returns the fields whose change the pact does not notice. */
        List<String> unnoticed(FieldChange change) {
            return change.fields(body)
                    .filter(field -> !isNoticed(change, field))
                    .toList();
        }

        private boolean isNoticed(FieldChange change, String field) {
            String report = report(change.of(body, field));
            return report.contains("$" + field.replaceAll("/([0-9]+)", "[$1]").replace('/', '.'))
                    || report.contains("missing the following keys: " + JsonFields.name(field));
        }

        /** Returns the mismatches that Pact reports for a changed body. */
        String report(JsonNode changed) {
            OptionalBody example = committed.interaction().getResponse().getBody();
            ProviderResponse answer = new ProviderResponse(
                    committed.interaction().getResponse().getStatus(),
                    committed.interaction().getResponse().getHeaders(),
                    example.getContentType(),
                    OptionalBody.body(changed.toString(), example.getContentType()));
            BodyComparisonResult compared = Objects.requireNonNull(
                    committed.compare(answer).getBodyMismatches().get());
            return compared.getMismatches().toString();
        }

        /** Returns the pointers of the fields whose value must be equal. */
        List<String> toTheLetter() {
            return committed
                    .interaction()
                    .getResponse()
                    .getMatchingRules()
                    .rulesForCategory("body")
                    .getMatchingRules()
                    .entrySet()
                    .stream()
                    .filter(rule -> rule.getValue().getRules().contains(EqualsMatcher.INSTANCE))
                    .map(rule -> rule.getKey().substring(1).replace("[*]", "/0").replace('.', '/'))
                    .toList();
        }

        @Override
        public String toString() {
            return committed.toString();
        }
    }

    /** Returns each different response once, since interactions with the same response have the same rules for it. */
    static Stream<Answer> answers() {
        Set<String> known = new HashSet<>();
        return CommittedInteraction.all()
                .filter(committed ->
                        known.add(committed.interaction().getResponse().toString()))
                .map(committed -> new Answer(committed, body(committed)));
    }

    private static JsonNode body(CommittedInteraction committed) {
        try {
            return new ObjectMapper()
                    .readTree(committed.interaction().getResponse().getBody().valueAsString());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Arguments> changesOfAnswers() {
        return answers()
                .flatMap(answer -> EnumSet.complementOf(EnumSet.of(FieldChange.ANOTHER_VALUE)).stream()
                        .map(change -> Arguments.of(answer, change)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void the_document_keeps_the_pact(Answer answer) {
        assertThat(answer.report(answer.body())).isEqualTo("{}");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("changesOfAnswers")
    void a_changed_field_breaks_the_pact(Answer answer, FieldChange change) {
        assertThat(answer.unnoticed(change)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void another_value_breaks_the_pact_where_it_counts_and_nowhere_else(Answer answer) {
        List<String> noticed = answer.fields(FieldChange.ANOTHER_VALUE);

        noticed.removeAll(answer.unnoticed(FieldChange.ANOTHER_VALUE));

        assertThat(noticed).containsExactlyInAnyOrderElementsOf(answer.toTheLetter());
    }

    @ParameterizedTest
    @EnumSource
    void every_change_is_made_somewhere(FieldChange change) {
        assertThat(answers())
                .anySatisfy(answer -> assertThat(answer.fields(change)).isNotEmpty());
    }
}
