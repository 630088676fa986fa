package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import io.github.forgeport.domain.attribute.AttributeKey;
import java.util.List;

/**
 * A Jackson module that writes and reads the values of Forgeport's domain and ports as JSON, in the form that the command
 * prints.
 *
 * <ul>
 *   <li>What a host did not supply is left out, and what is left out is read as not supplied.
 *   <li>A host's value that is none of the constants, such as an unknown visibility, keeps its text.
 *   <li>Clone URLs and unreadable parts are written masked, and read with the masked text: a clone URL that was read prints
 *       as before, but reveals {@code ***} in place of a credential, with which Git is refused.
 *   <li>A web address is written with its parameters, and with {@code ***} in place of user information.
 *   <li>An attribute is read under its registered key; any other attribute is read as a {@code JsonNode}, and written
 *       again as it came.
 *   <li>A failure and an event are written and not read. A secret, a type that contains one, a session and any other type of
 *       Forgeport's are refused both ways, by a {@link com.fasterxml.jackson.databind.exc.InvalidDefinitionException}.
 * </ul>
 *
 * <p>{@code ObjectMapper.findAndRegisterModules} finds the module without keys; one with keys is registered after that, and
 * takes precedence.
 */
public final class ForgeportModule extends Module {

    private final List<AttributeKey<?>> keys;

    /** Creates a module without attribute keys. */
    public ForgeportModule() {
        this(new AttributeKey<?>[0]);
    }

    /** Creates a module with attribute keys of adapters; an attribute is read as the type of its key. */
    public ForgeportModule(AttributeKey<?>... keys) {
        this.keys = List.of(keys);
    }

    @Override
    public String getModuleName() {
        return "forgeport";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Returns a different id for each list of keys, since Jackson ignores a second module of the same id. */
    @Override
    public Object getTypeId() {
        return getClass().getName() + keys;
    }

    @Override
    public void setupModule(SetupContext context) {
        JsonCodecs forms = new JsonCodecs(keys);
        context.addSerializers(new CodecSerializers(forms));
        context.addDeserializers(new CodecDeserializers(forms));
    }
}
