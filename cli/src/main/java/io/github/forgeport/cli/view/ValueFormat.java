package io.github.forgeport.cli.view;

import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.text.OpenWord;
import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.domain.text.SafeText;
import java.net.URI;
import java.util.Base64;

/** The formats of one value as text for a table cell or JSON, with credentials in clone URLs masked or revealed. */
public enum ValueFormat {
    /** Credentials in clone URLs are masked. */
    MASKED,
    /** Credentials in clone URLs are shown. */
    REVEALED;

    private static final int MAX_LENGTH = 500;

    /** Returns the text of a value for a table cell. */
    public String text(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + (bytes.length == 1 ? " byte" : " bytes");
        }
        if (value instanceof CloneUrl url) {
            // One that is cut leads nowhere.
            return SafeText.of(cloneUrlText(url), Integer.MAX_VALUE);
        }
        if (value instanceof OAuthPage page) {
            return SafeText.of(json(page), Integer.MAX_VALUE);
        }
        String text =
                SafeText.of(value instanceof URI address ? SafeAddress.of(address) : value.toString(), MAX_LENGTH);
        return value instanceof OpenWord word && !word.isKnown() ? text + " (unknown)" : text;
    }

    /** Returns the text of a value for JSON, not yet escaped; clone URLs apart, nothing is cut or masked. Bytes are in Base64. */
    public String json(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof OAuthPage page) {
            // Whole, with its state, since the user has asked for it to open it.
            return page.address().uri().toString();
        }
        return value instanceof CloneUrl url ? cloneUrlText(url) : value.toString();
    }

    /** Returns the text of a clone URL, with its credentials masked or revealed. */
    private String cloneUrlText(CloneUrl url) {
        return this == REVEALED ? url.reveal() : url.toString();
    }
}
