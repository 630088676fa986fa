package io.github.forgeport.cli.host;

import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.SettingValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A description of the credential that is used and of the reason why it is used, without any secret.
 *
 * @param credential the credential, such as {@code an IAM token}
 * @param reason the reason why this one is used and no other
 * @param settings the settings that hold the parts of the credential
 * @param furtherAdvice more advice for when the host refuses it; empty if there is none
 * @param signs whether requests are signed with it, so that the time matters
 */
public record CredentialChoice(
        String credential, String reason, List<SettingValue> settings, String furtherAdvice, boolean signs) {

    /** Returns the first part of a reason: the setting that is set, and the preferred settings that are not. */
    public static String reason(SettingValue set, List<Setting> unset) {
        if (unset.isEmpty()) {
            return set.isSetClause();
        }
        return set.isSetClause() + ", and "
                + unset.stream().map(Setting::variable).collect(Collectors.joining(" and "))
                + (unset.size() == 1 ? " is not" : " are not");
    }

    /** Returns all advice for a refused credential: the given advice first, then how to replace the credential. */
    public List<String> remedies(String advice) {
        return Stream.of(
                        advice,
                        "Put one that the host accepts where this one is set: " + SettingValue.where(settings) + ".",
                        furtherAdvice)
                .filter(remedy -> !remedy.isEmpty())
                .toList();
    }
}
