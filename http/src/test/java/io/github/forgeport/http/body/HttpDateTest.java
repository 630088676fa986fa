package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.fixture.SampleResponses;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("It sets the default locale.")
class HttpDateTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Sun, 06 Nov 1994 08:49:37 GMT', 1994-11-06T08:49:37Z",
        "'Sunday, 06-Nov-94 08:49:37 GMT', 1994-11-06T08:49:37Z",
        "'Sun Nov  6 08:49:37 1994', 1994-11-06T08:49:37Z",
        "'Sun Nov 06 08:49:37 1994', 1994-11-06T08:49:37Z",
        "'Wed Nov 16 08:49:37 1994', 1994-11-16T08:49:37Z",
        "'sunday, 06-nov-94 08:49:37 gmt', 1994-11-06T08:49:37Z",
        "'SUN NOV  6 08:49:37 1994', 1994-11-06T08:49:37Z",
        "'Sunday, 06-Nov-94 15:49:37 +0700', 1994-11-06T08:49:37Z",
        "'Tuesday, 01-Dec-26 00:00:00 GMT', 2026-12-01T00:00:00Z",
        "'Tuesday, 29-Feb-28 00:00:00 GMT', 2028-02-29T00:00:00Z",
        "'Thursday, 31-Dec-26 00:00:00 GMT', 2026-12-31T00:00:00Z",
        "'Saturday, 05-Dec-26 00:00:00 GMT', 2026-12-05T00:00:00Z",
        "'Wednesday, 02-Dec-26 00:00:00 GMT', 2026-12-02T00:00:00Z",
        "'Friday, 04-Dec-26 00:00:00 GMT', 2026-12-04T00:00:00Z",
        "'Monday, 30-Nov-26 00:00:00 GMT', 2026-11-30T00:00:00Z"
    })
    void each_form_of_http_is_read(String text, Instant time) {
        assertThat(HttpDate.parse(text, NOW)).contains(time);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Sunday, 29-Nov-76 12:00:00 GMT', 2076-11-29T12:00:00Z",
        "'Monday, 29-Nov-76 12:00:01 GMT', 1976-11-29T12:00:01Z",
        "'Saturday, 01-Jan-77 00:00:00 GMT', 1977-01-01T00:00:00Z",
        "'Friday, 31-Dec-99 23:59:59 GMT', 1999-12-31T23:59:59Z",
        "'Saturday, 01-Jan-00 00:00:00 GMT', 2000-01-01T00:00:00Z"
    })
    void a_year_of_two_figures_is_at_most_50_years_ahead(String text, Instant time) {
        assertThat(HttpDate.parse(text, NOW)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sunday",
                "Monday, 06-Nov-94 08:49:37 GMT",
                "Sunday, 6-Nov-94 08:49:37 GMT",
                "Sunday, 06-Nov-194 08:49:37 GMT",
                "Sunday, 06-11-94 08:49:37 GMT",
                "Sunday, 31-Nov-94 08:49:37 GMT",
                "Sunday 06-Nov-94 08:49:37 GMT",
                "Sonntag, 06-Nov-94 08:49:37 GMT",
                "Sun Nov 6 08:49:37 94",
                "Mon Nov  6 08:49:37 1994",
                "Sun Nov   6 08:49:37 1994",
                "Sun Nov  6 08:49:37 GMT 1994",
                "1994-11-06T08:49:37Z"
            })
    void what_is_none_counts_as_absent(String text) {
        assertThat(HttpDate.parse(text, NOW)).isEmpty();
    }

    @Test
    void the_names_are_english_whatever_the_locale() {
        Locale before = Locale.getDefault();
        try {
            for (String language : new String[] {"de", "zh", "tr", "ar-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(language));

                assertThat(HttpDate.parse("Friday, 04-Dec-26 00:00:00 GMT", NOW))
                        .isPresent();
                assertThat(HttpDate.parse("Fri Dec  4 00:00:00 2026", NOW)).isPresent();
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_date_of_an_answer_may_have_any_of_them() {
        Instant time = Instant.parse("1994-11-06T08:49:37Z");

        assertThat(SampleResponses.answer(200, "", "Date", "Sunday, 06-Nov-94 08:49:37 GMT")
                        .date())
                .contains(time);
        assertThat(SampleResponses.answer(200, "", "Date", "Sun Nov  6 08:49:37 1994")
                        .date())
                .contains(time);
    }
}
