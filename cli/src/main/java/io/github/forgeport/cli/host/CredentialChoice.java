package io.github.forgeport.cli.host;

import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.SettingValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The credential that the settings lead to, described for the user without any secret.
 *
 * @param what it is, such as {@code an IAM token}
 * @param because why this one and no other is used
 * @param from where its parts are set
 * @param further more advice for when the host refuses it; empty if there is none
 * @param signs whether requests are signed with it, so that the time matters
 */
public record CredentialChoice(String what, String because, List<SettingValue> from, String further, boolean signs) {

    /** The beginning of the reason: which setting is there, and which that would have been preferred are not. */
    public static String because(SettingValue set, List<Setting> unset) {
        if (unset.isEmpty()) {
            return set.isSet();
        }
        return set.isSet() + ", and "
                + unset.stream().map(Setting::variable).collect(Collectors.joining(" and "))
                + (unset.size() == 1 ? " is not" : " are not");
    }

    /** All advice for when the host refuses it, after that of the refusal. */
    public List<String> remedies(String advice) {
        return Stream.of(
                        advice,
                        "Put one that the host accepts where this one is set: " + SettingValue.where(from) + ".",
                        further)
                .filter(remedy -> !remedy.isEmpty())
                .toList();
    }
}
