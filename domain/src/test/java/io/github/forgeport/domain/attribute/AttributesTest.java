package io.github.forgeport.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class AttributesTest {

    private static final AttributeKey<String> TAG = new AttributeKey<>("host.tag", String.class);
    private static final AttributeKey<Boolean> DEMO = new AttributeKey<>("host.demo", Boolean.class);

    @Test
    void a_value_comes_back_under_its_key_with_its_type() {
        Attributes attributes = Attributes.none().with(TAG, "intl").with(DEMO, false);

        String tag = attributes.get(TAG).orElseThrow();
        Boolean demo = attributes.get(DEMO).orElseThrow();

        assertThat(tag).isEqualTo("intl");
        assertThat(demo).isFalse();
    }

    @Test
    void a_key_without_a_value_is_empty() {
        assertThat(Attributes.none().with(DEMO, true).get(TAG)).isEmpty();
        assertThat(Attributes.none().keys()).isEmpty();
    }

    @Test
    void an_empty_text_is_a_value() {
        assertThat(Attributes.none().with(TAG, "").get(TAG)).contains("");
    }

    @Test
    void a_key_of_the_same_name_and_another_type_is_another_key() {
        AttributeKey<Integer> number = new AttributeKey<>("host.tag", Integer.class);

        assertThat(Attributes.none().with(TAG, "intl").get(number)).isEmpty();
    }

    @Test
    void a_key_made_anew_with_name_and_type_finds_the_value() {
        assertThat(Attributes.none().with(TAG, "intl").get(new AttributeKey<>("host.tag", String.class)))
                .contains("intl");
    }

    @Test
    void a_value_under_the_same_key_is_replaced() {
        Attributes attributes = Attributes.none().with(TAG, "a").with(TAG, "b");

        assertThat(attributes.get(TAG)).contains("b");
        assertThat(attributes.keys()).hasSize(1);
    }

    @Test
    void adding_gives_a_copy() {
        Attributes before = Attributes.none().with(TAG, "a");

        before.with(TAG, "b").with(DEMO, true);

        assertThat(before).isEqualTo(Attributes.none().with(TAG, "a"));
    }

    @Test
    void what_was_built_stays_as_it_was_when_its_builder_goes_on() {
        Attributes.Builder builder = new Attributes.Builder();
        builder.put(TAG, "a");
        Attributes built = builder.build();
        builder.put(TAG, "b");
        builder.put(DEMO, true);

        assertThat(built).isEqualTo(Attributes.none().with(TAG, "a"));
        assertThat(builder.build()).isEqualTo(Attributes.none().with(DEMO, true).with(TAG, "b"));
    }

    @Test
    void any_number_of_attributes_is_kept() {
        Attributes attributes = Attributes.none();
        for (int number = 0; number < 20; number++) {
            attributes = attributes.with(new AttributeKey<>("host.number-" + number, Integer.class), number);
        }

        assertThat(attributes.keys()).hasSize(20);
        assertThat(attributes.get(new AttributeKey<>("host.number-17", Integer.class)))
                .contains(17);
    }

    @Test
    void keys_come_in_the_order_given_and_cannot_be_changed() {
        assertThat(Attributes.none().with(TAG, "a").with(DEMO, true).keys())
                .map(AttributeKey::name)
                .containsExactly("host.tag", "host.demo");
        assertThat(Attributes.none().with(TAG, "a").keys()).isUnmodifiable();
    }

    @Test
    void null_is_no_value() {
        assertThatNullPointerException()
                .isThrownBy(() -> Attributes.none().with(TAG, null))
                .withMessageContaining("host.tag");
    }

    @Test
    void the_same_facts_are_equal_whatever_their_order() {
        Attributes one = Attributes.none().with(TAG, "a").with(DEMO, true);
        Attributes other = Attributes.none().with(DEMO, true).with(TAG, "a");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(other.with(DEMO, false));
    }

    @Test
    void the_order_in_which_they_were_given_makes_no_difference_and_any_value_does() {
        Attributes both = Attributes.none().with(TAG, "a").with(DEMO, true);

        assertThat(Attributes.none().with(DEMO, true).with(TAG, "a"))
                .isEqualTo(both)
                .hasSameHashCodeAs(both);
        assertThat(Attributes.none().with(DEMO, false).with(TAG, "a")).isNotEqualTo(both);
        assertThat(Attributes.none().with(TAG, "a")).isNotEqualTo(both);
        assertThat(Attributes.none().with(TAG, "a").with(new AttributeKey<>("other", Boolean.class), true))
                .isNotEqualTo(both);
    }
}
