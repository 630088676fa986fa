package io.github.forgeport.cli.vendor;

import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.ACCESS_KEY_ID;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.ACCESS_KEY_SECRET;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.DOMAIN;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.PASSWORD;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.SECURITY_TOKEN;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.TOKEN;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.USER;

import io.github.forgeport.adapter.servicestage.ServiceStageSettings;
import io.github.forgeport.adapter.servicestage.ServiceStageSettings.CredentialType;
import io.github.forgeport.cli.host.CredentialChoice;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.SettingValue;
import io.github.forgeport.http.settings.Settings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A builder of the description of the credential in use: which of those in ServiceStage's settings it is, and why. */
record ServiceStageCredentialDescriber(Settings settings, CredentialType credentialType) {

    private static final int MAX_NAME_LENGTH = 64;

    /** Returns the description of the credential that the settings select. */
    static CredentialChoice describe(Settings settings) {
        return new ServiceStageCredentialDescriber(settings, ServiceStageSettings.credentialType(settings)).chosen();
    }

    /** Returns the description of the credential in use, of the selected type. */
    private CredentialChoice chosen() {
        return switch (credentialType) {
            case TOKEN -> chosen("an IAM token", List.of(), TOKEN);
            case ACCESS_KEY ->
                chosen(
                        ServiceStageSettings.accessKey(settings)
                                .map(key -> "access key " + key.shownId())
                                .orElseThrow(),
                        List.of(TOKEN),
                        ACCESS_KEY_ID,
                        ACCESS_KEY_SECRET,
                        SECURITY_TOKEN);
            case PASSWORD ->
                chosen(
                        "password sign-in of user " + SafeText.of(settings.get(USER), MAX_NAME_LENGTH),
                        List.of(TOKEN, ACCESS_KEY_ID),
                        USER,
                        DOMAIN,
                        PASSWORD);
            case NONE -> throw new IllegalStateException("a credential is required before");
        };
    }

    /** Returns the description of a credential with these parts, which is used because others are not set. */
    private CredentialChoice chosen(String what, List<Setting> unset, Setting... parts) {
        List<SettingValue> from =
                Stream.of(parts).flatMap(part -> settings.value(part).stream()).toList();
        return new CredentialChoice(
                what,
                CredentialChoice.reason(from.get(0), unset) + unusedNote(),
                from,
                "",
                credentialType == CredentialType.ACCESS_KEY);
    }

    /** Returns a note of the credentials that are set and not used; an empty text if there are none. */
    private String unusedNote() {
        List<Setting> after = switch (credentialType) {
            case TOKEN -> List.of(ACCESS_KEY_ID, USER);
            case ACCESS_KEY -> List.of(USER);
            case PASSWORD -> List.of(ACCESS_KEY_ID);
            case NONE -> List.of();
        };
        return after.stream()
                .flatMap(setting -> settings.value(setting).stream())
                .map(given -> "; not used: " + given.where())
                .collect(Collectors.joining());
    }
}
