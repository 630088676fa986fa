package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A Jackson mapper with the module registered, as an application has it. */
final class MapperWithModule {

    static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    private MapperWithModule() {}

    static String write(Object value) {
        return write(MAPPER, value);
    }

    static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }
}
