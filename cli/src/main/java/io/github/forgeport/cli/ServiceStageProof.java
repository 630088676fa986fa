package io.github.forgeport.cli;

import static io.github.forgeport.cli.Setting.SERVICESTAGE_ACCESS_KEY_ID;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_ACCESS_KEY_SECRET;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_DOMAIN;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_PASSWORD;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_TOKEN;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_USER;

import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.cli.Given.Place;
import io.github.forgeport.domain.SafeText;
import io.github.forgeport.domain.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of credentials that ServiceStage's settings can hold; the first that is there is taken. */
enum ServiceStageProof {
    TOKEN,
    ACCESS_KEY,
    PASSWORD,
    NONE;

    private static final int LONGEST_NAME = 64;

    /** A key of the vendor's variables, which other tools may need, gives way to a user of ours. */
    static ServiceStageProof in(Settings settings) {
        if (settings.find(SERVICESTAGE_TOKEN).isPresent()) {
            return TOKEN;
        }
        boolean user = settings.find(SERVICESTAGE_USER).isPresent();
        Optional<Given> key = settings.given(SERVICESTAGE_ACCESS_KEY_ID);
        if (key.isPresent() && !(user && key.get().place() == Place.VENDORS_ENVIRONMENT)) {
            return ACCESS_KEY;
        }
        return user ? PASSWORD : NONE;
    }

    ServiceStageCredentials credentials(Settings settings) {
        return switch (this) {
            case TOKEN -> ServiceStageCredentials.token(Secret.of(settings.get(SERVICESTAGE_TOKEN)));
            case ACCESS_KEY ->
                settings.accessKey(CredentialSettings.SERVICESTAGE_KEY)
                        .map(ServiceStageCredentials::accessKey)
                        .orElseThrow();
            case PASSWORD ->
                ServiceStageCredentials.password(
                        settings.get(SERVICESTAGE_DOMAIN),
                        settings.get(SERVICESTAGE_USER),
                        Secret.of(settings.get(SERVICESTAGE_PASSWORD)));
            case NONE -> throw new IllegalStateException("a credential is required before");
        };
    }

    Chosen chosen(Settings settings) {
        return switch (this) {
            case TOKEN -> chosen(settings, "an IAM token", List.of(), SERVICESTAGE_TOKEN);
            case ACCESS_KEY ->
                chosen(
                        settings,
                        settings.accessKey(CredentialSettings.SERVICESTAGE_KEY)
                                .map(key -> "access key " + key.shownId())
                                .orElseThrow(),
                        List.of(SERVICESTAGE_TOKEN),
                        SERVICESTAGE_ACCESS_KEY_ID,
                        SERVICESTAGE_ACCESS_KEY_SECRET,
                        Setting.SERVICESTAGE_SECURITY_TOKEN);
            case PASSWORD ->
                chosen(
                        settings,
                        "password sign-in of user " + SafeText.of(settings.get(SERVICESTAGE_USER), LONGEST_NAME),
                        List.of(SERVICESTAGE_TOKEN, SERVICESTAGE_ACCESS_KEY_ID),
                        SERVICESTAGE_USER,
                        SERVICESTAGE_DOMAIN,
                        SERVICESTAGE_PASSWORD);
            case NONE -> throw new IllegalStateException("a credential is required before");
        };
    }

    private Chosen chosen(Settings settings, String what, List<Setting> unset, Setting... parts) {
        List<Given> from =
                Stream.of(parts).flatMap(part -> settings.given(part).stream()).toList();
        return new Chosen(what, Chosen.because(from.get(0), unset) + unused(settings), from, "", this == ACCESS_KEY);
    }

    private String unused(Settings settings) {
        List<Setting> after = switch (this) {
            case TOKEN -> List.of(SERVICESTAGE_ACCESS_KEY_ID, SERVICESTAGE_USER);
            case ACCESS_KEY -> List.of(SERVICESTAGE_USER);
            case PASSWORD -> List.of(SERVICESTAGE_ACCESS_KEY_ID);
            case NONE -> List.of();
        };
        return after.stream()
                .flatMap(setting -> settings.given(setting).stream())
                .map(given -> "; not used: " + given.where())
                .collect(Collectors.joining());
    }
}
