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
 * @param because why it and no other
 * @param from where its parts are set
 * @param doubt what else there is to do when the host refuses it; empty if nothing
 * @param signs whether requests are signed with it, so that the time matters
 */
public record CredentialChoice(String what, String because, List<SettingValue> from, String doubt, boolean signs) {

    /** Begins the reason: what is set, and which settings that would have won are not. */
    public static String because(SettingValue set, List<Setting> unset) {
        if (unset.isEmpty()) {
            return set.isSet();
        }
        return set.isSet() + ", and "
                + unset.stream().map(Setting::variable).collect(Collectors.joining(" and "))
                + (unset.size() == 1 ? " is not" : " are not");
    }

    /** What to do when the host refuses it, after what the host's own refusal advises. */
    public List<String> remedies(String advice) {
        return Stream.of(
                        advice,
                        "Put one that the host accepts where this one is set: " + SettingValue.where(from) + ".",
                        doubt)
                .filter(remedy -> !remedy.isEmpty())
                .toList();
    }
}
