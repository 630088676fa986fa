package io.github.forgeport.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.regexp;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers of a signed request; of date, nonce and signature, which differ each time, a pact has the form only. Its
 * examples of these sign nothing.
 */
final class SignedHeaders {

    private record Form(String regex, String example) {}

    // spotless:off
    private static final Map<String, Form> FORMS = Map.of(
            "X-Sdk-Date", new Form("[0-9]{8}T[0-9]{6}Z", "20240229T083015Z"),
            "x-acs-date", new Form("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", "2024-02-29T08:30:15Z"),
            "Date", new Form("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT", "Thu, 29 Feb 2024 08:30:15 GMT"),
            "x-acs-signature-nonce", new Form("[0-9a-f]{32}", "0".repeat(32)));
    // spotless:on

    private static final Form HEX = new Form("[0-9a-f]{64}", "0".repeat(64));
    private static final Form BASE64 = new Form("[A-Za-z0-9+/]{27}=", "A".repeat(27) + "=");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(.+Signature=)" + HEX.regex() + "|(acs [^:]+:)" + BASE64.regex());

    private SignedHeaders() {}

    /** Returns the headers with a matcher in place of each value that differs each time and has the known form. */
    static Map<String, Object> byForm(Map<String, String> headers) {
        Map<String, Object> byForm = new TreeMap<>(headers);
        FORMS.forEach((name, form) -> byForm.computeIfPresent(
                name, (same, value) -> ((String) value).matches(form.regex()) ? matcher("", form) : value));
        byForm.computeIfPresent("Authorization", (name, value) -> authorization((String) value));
        return byForm;
    }

    private static Object authorization(String value) {
        Matcher signed = AUTHORIZATION.matcher(value);
        if (!signed.matches()) {
            return value;
        }
        return signed.group(1) == null ? matcher(signed.group(2), BASE64) : matcher(signed.group(1), HEX);
    }

    private static Object matcher(String before, Form form) {
        return regexp(before + form.regex(), before + form.example());
    }
}
