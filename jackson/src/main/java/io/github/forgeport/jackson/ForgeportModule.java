package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import io.github.forgeport.domain.attribute.AttributeKey;
import java.util.List;

/**
 * A Jackson module that writes and reads the values of Forgeport's domain and ports as JSON, in the form that the command prints.
 *
 * <ul>
 *   <li>What a host did not supply is left out, and what is left out is read as not supplied.
 *   <li>A host's value that is none of the constants, such as an unknown visibility, keeps its text.
 *   <li>Clone URLs and unreadable parts are written masked. What is read of one is that masked text: it prints as before, and what
 *       it reveals has {@code ***} where a credential was, so that Git is refused with it.
 *   <li>An address of the web is written with its parameters, and with {@code ***} for a user before its host.
 *   <li>An attribute is read under its registered key; under any other name it is a {@code JsonNode}, and written again as it came.
 *   <li>A failure and an event are written and not read. A secret, what holds one, a session and any other type of Forgeport's
 *       are refused both ways, by a {@link com.fasterxml.jackson.databind.exc.InvalidDefinitionException}.
 * </ul>
 *
 * <p>{@code ObjectMapper.findAndRegisterModules} finds it without a key; one with keys is registered after that, and wins.
 */
public final class ForgeportModule extends Module {

    private final List<AttributeKey<?>> keys;

    /** Creates a module without attribute keys. */
    public ForgeportModule() {
        this(new AttributeKey<?>[0]);
    }

    /** Creates a module with keys that adapters publish; the attributes under them are read with their types. */
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

    /** Returns an id for each list of keys, since Jackson ignores a second module of the same id. */
    @Override
    public Object getTypeId() {
        return getClass().getName() + keys;
    }

    @Override
    public void setupModule(SetupContext context) {
        Forms forms = new Forms(keys);
        context.addSerializers(new FormSerializers(forms));
        context.addDeserializers(new FormDeserializers(forms));
    }
}
