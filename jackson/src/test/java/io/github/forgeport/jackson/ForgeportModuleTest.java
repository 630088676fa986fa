package io.github.forgeport.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.domain.attribute.AttributeKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgeportModuleTest {

    @Test
    void jackson_finds_it_among_the_services() {
        assertThat(ObjectMapper.findModules()).hasAtLeastOneElementOfType(ForgeportModule.class);
    }

    @Test
    void one_with_other_keys_is_another_module_to_jackson() {
        AttributeKey<Boolean> key = new AttributeKey<>("host.demo", Boolean.class);

        assertThat(new ForgeportModule(key).getTypeId())
                .isEqualTo(new ForgeportModule(key).getTypeId())
                .isNotEqualTo(new ForgeportModule().getTypeId());
    }

    @Test
    void types_of_the_jdk_and_of_applications_stay_jacksons() {
        JsonCodecs forms = new JsonCodecs(List.of());

        assertThat(forms.find(MapperWithModule.MAPPER.constructType(String.class)))
                .isNull();
        assertThat(forms.find(MapperWithModule.MAPPER.constructType(Thread.State.class)))
                .isNull();
        assertThat(forms.find(MapperWithModule.MAPPER.constructType(ObjectMapper.class)))
                .isNull();
    }
}
