package io.github.forgeport.http.settings;

import io.github.forgeport.domain.text.SafeText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A check for environment variables and profile keys that look like a misspelled setting of a vendor and would be ignored.
 */
final class MisspellingCheck {

    /** The edit distance up to which a name counts as misspelled. */
    private static final int LARGEST_DISTANCE = 2;

    private static final int LONGEST_NAME = 100;

    private final DeclaredSettings declared;
    private final List<String> variables;
    private final List<String> keys;
    private final String variablePrefix;
    private final String keyPrefix;

    MisspellingCheck(DeclaredSettings declared) {
        this.declared = declared;
        this.variables = declared.all().stream().map(Setting::variable).toList();
        this.keys = declared.all().stream().map(Setting::key).toList();
        this.variablePrefix = "FORGEPORT_" + declared.vendor().toUpperCase(Locale.ROOT) + "_";
        this.keyPrefix = declared.vendor() + ".";
    }

    /** Throws if an environment variable looks like a setting of this vendor and is none. */
    void refuseVariables(Collection<String> names) {
        for (String name : names) {
            boolean meant = beginsLike(name, variablePrefix) || isSimilar(name, Setting.ALLOW_PLAIN_HTTP.variable());
            if (meant && !variables.contains(name)) {
                throw new UnusableSettings(SafeText.of(name, LONGEST_NAME) + " in the environment is no setting of "
                        + declared.vendor() + "; the nearest one is " + nearest(name, variables));
            }
        }
    }

    /**
     * Throws if a profile key is unknown and not another vendor's; the message does not show it, since it may be a misplaced
     * secret.
     */
    void refuseKey(String key, String line) {
        boolean meant = !key.contains(".") || beginsLike(key, keyPrefix);
        if (meant && !keys.contains(key)) {
            throw new UnusableSettings(
                    line + " has no key of " + declared.vendor() + "; the nearest one is " + nearest(key, keys));
        }
    }

    /** Returns the known name that is most similar to a misspelled one; extra letters weigh more than missing ones. */
    private static String nearest(String name, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(each -> lastOf(distances(name, each, 2))))
                .orElseThrow();
    }

    /** Whether a beginning of a name is similar to a prefix. */
    private static boolean beginsLike(String name, String prefix) {
        return Arrays.stream(distances(name, prefix, 1)).anyMatch(distance -> distance <= LARGEST_DISTANCE);
    }

    private static boolean isSimilar(String name, String known) {
        return lastOf(distances(name, known, 1)) <= LARGEST_DISTANCE;
    }

    private static int lastOf(int[] distances) {
        return distances[distances.length - 1];
    }

    /**
     * Returns the edit distances, ignoring case, between a word and each beginning of a name.
     *
     * @param tooMuch the weight of a letter that the name has and the word lacks, or has otherwise
     */
    private static int[] distances(String name, String word, int tooMuch) {
        String text = name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
        String target = word.toLowerCase(Locale.ROOT);
        int[] row = new int[text.length() + 1];
        Arrays.setAll(row, i -> i * tooMuch);
        for (int j = 1; j <= target.length(); j++) {
            int diagonal = row[0];
            row[0] = j;
            for (int i = 1; i < row.length; i++) {
                int changed = diagonal + (text.charAt(i - 1) == target.charAt(j - 1) ? 0 : tooMuch);
                diagonal = row[i];
                row[i] = Math.min(changed, Math.min(row[i] + 1, row[i - 1] + tooMuch));
            }
        }
        return row;
    }
}
